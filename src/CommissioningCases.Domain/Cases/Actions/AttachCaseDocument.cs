namespace CommissioningCases.Domain.Cases;

/// <summary>A document is put to a case, or to one of its entries. It weighs nothing in any requirement.</summary>
/// <param name="Record">The entry to which it belongs, by the name of its record; null where it belongs to the case.</param>
/// <param name="IsCommercial">Whether unions see neither the document nor that there is one.</param>
/// <param name="Replaces">The earlier version whose place it takes, by the name of its record; null where there is none.</param>
/// <param name="Document">Identifies the document in the store.</param>
/// <param name="FileName">The name that the document had when it was handed in.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record AttachCaseDocument(
    string? Record, string Title, CaseDocumentKind Kind, bool IsCommercial, string? Replaces, string Document, string FileName, string Sha256) : HistoryAction<CaseFile>, INamesDocument
{
    public static CodeField RecordField { get; } = new("record", "What the document belongs to", CodeSource.Entry) { Presence = Presence.Optional };

    public static TextField TitleField { get; } = new("title", "Title") { IsShort = true };

    public static ChoiceField<CaseDocumentKind> KindField { get; } = new("kind", "Kind of document");

    public static BooleanField CommercialField { get; } = new("commercial", "Is it commercial?") { Hint = "Unions see neither a commercial document nor that there is one" };

    public static CodeField ReplacesField { get; } = new("replaces", "Earlier version whose place it takes", CodeSource.CaseDocument)
    {
        Hint = "It then belongs to the same entry, unless you choose another",
        Presence = Presence.Optional,
    };

    public static CodeField DocumentField { get; } = new("document", "Document", CodeSource.Document);

    public static TextField FileNameField { get; } = new("fileName", "Name of the file") { IsShort = true };

    public static TextField Sha256Field { get; } = new("sha256", "SHA-256") { IsShort = true };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "attach-document",
        "Attach a document",
        [RecordField, TitleField, KindField, CommercialField, ReplacesField, DocumentField, FileNameField, Sha256Field],
        Read)
    {
        Rule = ActionRule.For<CaseFile, AttachCaseDocument>(Check),
        Roles = [Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Provider],
        UnionsSee = UnionSight.Nothing,
        FilledIn = [DocumentField],
    };

    /// <summary>Makes the action from an attempt's fields; what is wrong is left with the reader.</summary>
    public static AttachCaseDocument Read(FieldReader fields) => new(
        fields.Find(RecordField),
        fields.Read(TitleField),
        fields.Read(KindField),
        fields.Find(CommercialField) ?? true,
        fields.Find(ReplacesField),
        fields.Read(DocumentField),
        fields.Read(FileNameField),
        fields.Read(Sha256Field));

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Document attached", $": {Title} ({FileName}){(Record is null ? "" : $", to entry {telling.File.NumberOf(Record)}")}")
    {
        Shown = [KindField, Sha256Field],
    };

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file with
    {
        Documents = file.Documents.Add(new CaseDocument(mark, this, Record is null ? null : file.NumberOf(Record), Replaces is null ? null : file.NumberOf(Replaces))),
    };

    /// <summary>
    /// All of it, unless it is commercial or belongs to an entry of which they do not see all; that it was struck they see as of any fact. That it takes the place of one that they do not
    /// see, they do not see either.
    /// </summary>
    public override UnionSight SeenByUnions(CaseFile file) =>
        IsCommercial || (Record is not null && !file.IsSeenByUnions(Record)) ? UnionSight.Nothing
        : Replaces is not null && !file.IsSeenByUnions(Replaces) ? UnionSight.AllBut(ReplacesField)
        : UnionSight.All;

    private static void Check(CaseFile file, AttachCaseDocument attached, RuleContext context)
    {
        context.Invalid(
            attached.Record is { } record && !(file.NumberOf(record) is { } number && number <= file.LastNumber), RecordField, "Choose an entry of this case");
        context.Invalid(attached.Replaces is { } earlier && file.FindDocument(earlier) is null, ReplacesField, "Choose a document of this case that was not struck");
        context.Invalid(
            file.Documents.Exists(one => one.Details.Sha256 == attached.Sha256 && one.Entry == (attached.Record is { } of ? file.NumberOf(of) : null)),
            DocumentField,
            "This very file is attached there already");
    }
}

/// <summary>What a document of a case is.</summary>
public enum CaseDocumentKind
{
    Minutes,
    Letter,
    Evidence,
    Bid,
    BoardPaper,
    Other,
}

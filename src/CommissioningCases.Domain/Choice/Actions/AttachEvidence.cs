namespace CommissioningCases.Domain.Choice;

/// <summary>A document is put to an application as evidence.</summary>
/// <param name="Application">The application, by the name of its record.</param>
/// <param name="Document">Identifies the document in the store.</param>
/// <param name="FileName">The name that the document had when it was handed in.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record AttachEvidence(string Application, string Title, string Document, string FileName, string Sha256) : HistoryAction<ProgrammeFile>, INamesDocument
{
    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.PendingApplication);

    public static TextField TitleField { get; } = new("title", "What the document shows") { IsShort = true };

    public static CodeField DocumentField { get; } = new("document", "Document", CodeSource.Document);

    public static TextField FileNameField { get; } = new("fileName", "Name of the file") { IsShort = true };

    public static TextField Sha256Field { get; } = new("sha256", "SHA-256") { IsShort = true };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "attach-evidence",
        "Attach evidence",
        [ApplicationField, TitleField, DocumentField, FileNameField, Sha256Field],
        Read)
    {
        Rule = ActionRule.For<ProgrammeFile, AttachEvidence>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
        FilledIn = [DocumentField],
    };

    /// <summary>Makes the action from an attempt's fields; what is wrong is left with the reader.</summary>
    public static AttachEvidence Read(FieldReader fields) => new(
        fields.Read(ApplicationField), fields.Read(TitleField), fields.Read(DocumentField), fields.Read(FileNameField), fields.Read(Sha256Field));

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Evidence attached", $"{telling.Application(Application, " to")}: {Title} ({FileName})")
    {
        Shown = [Sha256Field],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithApplication(Application, application => application with { Documents = application.Documents.Add(new EvidenceDocument(mark)) });

    private static void Check(ProgrammeFile file, AttachEvidence evidence, RuleContext context) =>
        ProgrammeRules.RequirePending(file, evidence.Application, ApplicationField, context);
}

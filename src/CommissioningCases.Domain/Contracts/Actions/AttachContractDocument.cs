namespace CommissioningCases.Domain.Contracts;

/// <summary>A document is put to a contract: the contract itself, a variation, a report. It weighs nothing.</summary>
/// <param name="Document">Identifies the document in the store.</param>
/// <param name="FileName">The name that the document had when it was handed in.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record AttachContractDocument(string Title, string Document, string FileName, string Sha256) : HistoryAction<ContractFile>, INamesDocument
{
    public static TextField TitleField { get; } = new("title", "Title") { IsShort = true };

    public static CodeField DocumentField { get; } = new("document", "Document", CodeSource.Document);

    public static TextField FileNameField { get; } = new("fileName", "Name of the file") { IsShort = true };

    public static TextField Sha256Field { get; } = new("sha256", "SHA-256") { IsShort = true };

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "attach-contract-document",
        "Attach a document to the contract",
        [TitleField, DocumentField, FileNameField, Sha256Field],
        Read)
    {
        Rule = ActionRule.Always<ContractFile>(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
        FilledIn = [DocumentField],
    };

    /// <summary>Makes the action from an attempt's fields; what is wrong is left with the reader.</summary>
    public static AttachContractDocument Read(FieldReader fields) => new(fields.Read(TitleField), fields.Read(DocumentField), fields.Read(FileNameField), fields.Read(Sha256Field));

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) => new("Document attached", $": {Title} ({FileName})") { Shown = [Sha256Field] };

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { Documents = file.Documents.Add(new ContractDocument(mark, this)) };
}

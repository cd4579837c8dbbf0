namespace CommissioningCases.Domain.Choice;

/// <summary>A document is put to an application as evidence.</summary>
/// <param name="Application">The application, by the name of its record.</param>
/// <param name="Document">Identifies the document in the store.</param>
/// <param name="FileName">The name that the document had when it was handed in.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record AttachEvidence(string Application, string Title, string Document, string FileName, string Sha256) : ProgrammeAction
{
    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.PendingApplication);

    public static TextField TitleField { get; } = new("title", "What the document shows") { IsShort = true };

    public static CodeField DocumentField { get; } = new("document", "Document", CodeSource.Document);

    public static TextField FileNameField { get; } = new("fileName", "Name of the file") { IsShort = true };

    public static TextField Sha256Field { get; } = new("sha256", "SHA-256") { IsShort = true };

    public static ProgrammeActionDefinition Definition { get; } = new(
        "attach-evidence",
        "Attach evidence",
        [ApplicationField, TitleField, DocumentField, FileNameField, Sha256Field],
        fields => new AttachEvidence(
            fields.Read(ApplicationField), fields.Read(TitleField), fields.Read(DocumentField), fields.Read(FileNameField), fields.Read(Sha256Field)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithApplication(Application, application => application with { Evidence = application.Evidence.Add(mark.Number) });
}

namespace CommissioningCases.Application.Documents;

/// <summary>A kind of document that is taken. The name says which one it claims to be, what it holds whether it is.</summary>
/// <param name="title">What people call it, with its article.</param>
internal abstract class DocumentKind(string title, string mediaType, params string[] endings)
{
    public const string Unknown =
        "The file must be a PDF, a Word document (.docx), an Excel workbook (.xlsx), an OpenDocument text or spreadsheet (.odt, .ods), "
        + "a PNG or JPEG picture, plain text or CSV";

    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new PdfKind(),
        new OfficeKind("a Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "word/"),
        new OfficeKind("an Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", "xl/"),
        new OpenDocumentKind("an OpenDocument text", "application/vnd.oasis.opendocument.text", ".odt"),
        new OpenDocumentKind("an OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", ".ods"),
        new PngKind(),
        new JpegKind(),
        new TextKind("plain text", "text/plain", ".txt"),
        new TextKind("a CSV file", "text/csv", ".csv"),
    ];

    public string MediaType => mediaType;

    public IReadOnlyList<string> Endings => endings;

    protected string Title => title;

    protected string Mismatch => $"By its name the file is {title}, but what it holds is something else, or damaged";

    /// <returns>Null when no kind that is taken ends like that.</returns>
    public static DocumentKind? Find(string name) =>
        All.FirstOrDefault(kind => kind.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase));

    /// <returns>Why what the file holds is not taken as a document of this kind; null when it is.</returns>
    public abstract string? FaultOf(Stream file);
}

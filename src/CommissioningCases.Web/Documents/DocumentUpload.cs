namespace CommissioningCases.Web.Documents;

/// <summary>
/// What a page says of itself that takes a document by an <see cref="IFormFile"/>, which is kept on disk and not in memory while it comes in:
/// <c>[RequestSizeLimit(DocumentUpload.LargestRequest)]</c> and <c>[RequestFormLimits(MultipartBodyLengthLimit = DocumentUpload.LargestRequest)]</c>.
/// </summary>
internal static class DocumentUpload
{
    /// <summary>Well above the largest document, so that one that is somewhat too large meets a message beside its field.</summary>
    public const long LargestRequest = 4L * Document.Largest;

    /// <summary>One document and little more, for whoever has not signed in.</summary>
    public const long LargestRequestOfStrangers = Document.Largest + (1024 * 1024);
}

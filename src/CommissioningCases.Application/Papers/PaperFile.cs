namespace CommissioningCases.Application.Papers;

/// <summary>A paper as a file. Both kinds are written from the same blocks.</summary>
internal static class PaperFile
{
    public static void Write(Paper paper, PaperFormat format, Stream output)
    {
        if (format == PaperFormat.Pdf)
        {
            PdfPaper.Write(paper, output);
        }
        else
        {
            WordPaper.Write(paper, output);
        }
    }
}

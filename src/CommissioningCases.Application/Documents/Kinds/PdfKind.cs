namespace CommissioningCases.Application.Documents;

/// <summary>PDF, without anything that runs when it is opened, and without files in it.</summary>
internal sealed class PdfKind() : DocumentKind("a PDF", "application/pdf", ".pdf")
{
    /// <summary>Readers of PDF look for its end in as many bytes, and browsers for markup in as many at the beginning.</summary>
    private const int EdgeLength = 1024;

    public override string? FaultOf(Stream file)
    {
        var beginning = file.ReadAt(0, (int)Math.Min(EdgeLength, file.Length)).AsSpan();
        var end = file.ReadAt(Math.Max(0, file.Length - EdgeLength), (int)Math.Min(EdgeLength, file.Length)).AsSpan();
        if (beginning is not [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', >= (byte)'1' and <= (byte)'2', (byte)'.', ..] || end.IndexOf("%%EOF"u8) < 0 || TwoThings.IsAnotherToo(file, beginning))
        {
            return Mismatch;
        }

        return PdfNames.Find(file) switch
        {
            PdfNames.Finding.Active => "The PDF must not hold scripts, forms that run them, or other files. Print it to a new PDF",
            PdfNames.Finding.Hidden => "What the PDF holds cannot be looked at: save it without a password, or print it to a new PDF",
            _ => null,
        };
    }
}

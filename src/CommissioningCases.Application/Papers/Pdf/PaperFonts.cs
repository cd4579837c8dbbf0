using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace CommissioningCases.Application.Papers;

/// <summary>The fonts of papers: Arimo, which is free, as wide as Arial, and embedded in every file.</summary>
internal sealed class PaperFonts : IFontResolver
{
    private const string Family = "Arimo";
    private const string Regular = "Arimo_400Regular";
    private const string Bold = "Arimo_700Bold";

    private static readonly (byte[] Bytes, FontFace Face) RegularFont = Read(Regular);
    private static readonly (byte[] Bytes, FontFace Face) BoldFont = Read(Bold);

    static PaperFonts() => GlobalFontSettings.FontResolver = new PaperFonts();

    public static FontFace FaceOf(PaperStyle style) => style.HasFlag(PaperStyle.Bold) ? BoldFont.Face : RegularFont.Face;

    public static XFont Font(double size, bool isBold) => new(Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    public byte[] GetFont(string faceName) => faceName == Bold ? BoldFont.Bytes : RegularFont.Bytes;

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Bold : Regular);

    private static (byte[] Bytes, FontFace Face) Read(string name)
    {
        using var font = typeof(PaperFonts).Assembly.GetManifestResourceStream(typeof(PaperFonts), $"{name}.ttf")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return (bytes, new FontFace(bytes));
    }
}

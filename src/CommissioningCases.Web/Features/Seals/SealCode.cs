using QRCoder;

namespace CommissioningCases.Web.Features.Seals;

/// <summary>Draws the text of a seal as a QR code.</summary>
internal static class SealCode
{
    /// <summary>Of a picture that is scaled by its style.</summary>
    private const int PixelsOfAModule = 1;

    /// <returns>The markup of an SVG picture without style or script.</returns>
    public static string Draw(Seal seal)
    {
        using var code = QRCodeGenerator.GenerateQrCode(seal.Text, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return picture.GetGraphic(PixelsOfAModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}

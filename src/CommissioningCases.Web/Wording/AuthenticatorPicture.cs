using QRCoder;

namespace CommissioningCases.Web.Wording;

/// <summary>The key of an authenticator app, as apps and people read it.</summary>
public static class AuthenticatorPicture
{
    private const string Service = "Commissioning Cases";
    private const int LettersInGroup = 4;

    /// <summary>A QR code, drawn by elements and attributes alone: the content security policy allows no style in a page.</summary>
    public static string Of(string account, string key)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString(Service)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(Service)}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(4, "#212b32", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    public static string Grouped(string key) => string.Join(' ', key.Chunk(LettersInGroup).Select(group => new string(group))).ToLowerInvariant();
}

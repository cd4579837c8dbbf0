using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// The keys of the cookies are in the database, where every server of the service finds them. A certificate that the database never holds encrypts them there.
/// Where the service keeps its own database, it makes one and keeps it in the data folder.
/// </summary>
internal static class KeyProtection
{
    private const string OwnFile = "keys.pfx";
    private const string Subject = "CN=Commissioning Cases keys";
    private const int KeySize = 3072;
    private const int YearsOfLife = 100;

    public static void ProtectKeys(this IServiceCollection services, Settings settings)
    {
        if (FileOf(settings) is not { } file)
        {
            return;
        }

        services.AddDataProtection()
            .ProtectKeysWithCertificate(Load(file, settings))
            .UnprotectKeysWithAnyCertificate([.. settings.EarlierKeyCertificates.Select(earlier => Load(earlier, settings))]);
    }

    /// <summary>Whether a certificate encrypts them.</summary>
    public static bool IsOn(Settings settings) => settings.KeyCertificate is not null || settings.ConnectionString is not { Length: > 0 };

    /// <summary>Makes a certificate with its private key that nobody but the user who runs the service can read.</summary>
    /// <exception cref="IOException">There is such a file already.</exception>
    public static void Make(string file)
    {
        using var stream = PrivateFile.Create(file);
        stream.Write(MakeCertificate());
    }

    private static byte[] MakeCertificate()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = RSA.Create(KeySize);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(YearsOfLife));
        return certificate.Export(X509ContentType.Pfx);
    }

    /// <returns>Null where the keys are not encrypted: in a demonstration on a database of its own, or where the operator does without.</returns>
    private static string? FileOf(Settings settings) =>
        settings.KeyCertificate ?? (IsOn(settings) ? DataFolder.Keep(settings, OwnFile, MakeCertificate) : null);

    private static X509Certificate2 Load(string file, Settings settings)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, settings.KeyCertificatePassword);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SettingsException($"{file} cannot be read as a certificate with its private key (PKCS #12), such as ./run make-key makes: {unreadable.Message}", unreadable);
        }
    }
}

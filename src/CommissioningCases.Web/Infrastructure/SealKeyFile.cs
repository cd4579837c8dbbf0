using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>The keys of seals as the operator names them. None of them is ever in the database.</summary>
internal static class SealKeyFile
{
    private const string OwnFile = "seal-key.pem";
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";

    /// <exception cref="SettingsException">What is named is no such key, or cannot be read.</exception>
    public static SealKeys Read(Settings settings) => Read(
        settings.SealOrigin,
        settings.SealKey is { Length: > 0 } named ? ReadPem("SealKey", named) : settings.Mode == Mode.Demonstration ? ReadOrMake(settings) : null,
        settings.EarlierSealKeys is { Length: > 0 } earlier ? [.. KeysOf(ReadPem("EarlierSealKeys", earlier))] : []);

    private static SealKeys Read(string origin, string? signing, IReadOnlyList<string> earlier)
    {
        try
        {
            return new SealKeys(origin, signing, earlier);
        }
        catch (CryptographicException e)
        {
            throw new SettingsException($"SealKey must be a private key and EarlierSealKeys public ones, of the curve P-256 and in the form PEM. {e.Message}", e);
        }
    }

    /// <summary>A setting is the key itself or the path of the file that holds it.</summary>
    private static string ReadPem(string setting, string value)
    {
        try
        {
            return value.Contains(Begin, StringComparison.Ordinal) ? value : File.ReadAllText(value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{setting} names a file that cannot be read. {e.Message}", e);
        }
    }

    private static IEnumerable<string> KeysOf(string pem)
    {
        for (var at = pem.IndexOf(Begin, StringComparison.Ordinal); at >= 0;)
        {
            var next = pem.IndexOf(Begin, at + 1, StringComparison.Ordinal);
            var key = next < 0 ? pem[at..] : pem[at..next];
            if (key.Contains(End, StringComparison.Ordinal))
            {
                yield return key;
            }

            at = next;
        }
    }

    /// <summary>The key of the demonstration, made at its first start.</summary>
    private static string ReadOrMake(Settings settings) => ReadPem("DataFolder", DataFolder.Keep(settings, OwnFile, () =>
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + Environment.NewLine);
    }));
}

using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.Application.Sealing;

/// <summary>A public key by which seals are checked: ECDSA on the curve P-256.</summary>
public sealed class SealKey
{
    private const string Curve = "1.2.840.10045.3.1.7";

    private readonly ECParameters _key;

    private SealKey(ECDsa key)
    {
        _key = key.ExportParameters(includePrivateParameters: false);
        Pem = key.ExportSubjectPublicKeyInfoPem();
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8));
    }

    /// <summary>The first eight bytes of the SHA-256 of the key as a SubjectPublicKeyInfo, in hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The public key as others read it.</summary>
    public string Pem { get; }

    /// <summary>Reads a public key, or the public half of a private one.</summary>
    /// <exception cref="CryptographicException">It is none of that curve.</exception>
    public static SealKey Read(string pem)
    {
        using var key = Open(pem);
        return new SealKey(key);
    }

    /// <summary>Whether this key signed it as it stands.</summary>
    public bool HasSigned(Seal seal)
    {
        using var key = ECDsa.Create(_key);
        return seal.KeyId == Id && key.VerifyData(Encoding.UTF8.GetBytes(seal.SignedText), seal.Signature, HashAlgorithmName.SHA256);
    }

    internal static ECDsa Open(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == Curve
                ? key
                : throw new CryptographicException("The key is not one of the curve P-256.");
        }
        catch (Exception unreadable)
        {
            key.Dispose();
            throw unreadable is CryptographicException ? unreadable : new CryptographicException("There is no key in the form PEM.", unreadable);
        }
    }
}

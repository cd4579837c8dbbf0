using System.Security.Cryptography;

namespace CommissioningCases.Testing;

/// <summary>Keys by which seals are signed in tests.</summary>
public static class TestSealKeys
{
    /// <summary>The private key of every application and site under test.</summary>
    public static string Pem { get; } = NewPem();

    public static SealKeys Usual { get; } = new("tests", Pem);

    public static string NewPem()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }
}

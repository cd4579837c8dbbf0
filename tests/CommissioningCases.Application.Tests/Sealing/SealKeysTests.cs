using System.Security.Cryptography;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Sealing;

public sealed class SealKeysTests
{
    private static readonly Seal Unsigned = new("tests", 1, DateTimeOffset.UnixEpoch, 0, MerkleHash.Empty, Seal.None, "", []);

    [Fact]
    public void AfterARotation_BothKeysAreKnown_AndTheNewOneSigns()
    {
        var (first, second) = (TestSealKeys.NewPem(), TestSealKeys.NewPem());
        var before = new SealKeys("tests", first).Signed(Unsigned);

        var keys = new SealKeys("tests", second, SealKey.Read(first).Pem);

        keys.Known.Count.ShouldBe(2);
        keys.Find(before.KeyId).ShouldNotBeNull().HasSigned(before).ShouldBeTrue();
        var after = keys.Signed(Unsigned);
        after.KeyId.ShouldNotBe(before.KeyId);
        keys.Find(after.KeyId).ShouldNotBeNull().HasSigned(after).ShouldBeTrue();
        keys.Known[0].HasSigned(before with { KeyId = keys.Known[0].Id }).ShouldBeFalse();
    }

    [Fact]
    public void Pem_OfAKnownKey_IsItsPublicHalf() => TestSealKeys.Usual.Known[0].Pem.ShouldStartWith("-----BEGIN PUBLIC KEY-----");

    [Fact]
    public void AKeyThatCannotSignOrIsOfAnotherKind_IsTurnedAway()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create();

        foreach (var pem in (string[])[TestSealKeys.Usual.Known[0].Pem, other.ExportPkcs8PrivateKeyPem(), rsa.ExportPkcs8PrivateKeyPem(), "a key", ""])
        {
            Should.Throw<CryptographicException>(() => new SealKeys("tests", pem));
        }
    }

    [Fact]
    public void WithoutAKey_NothingIsSigned() => SealKeys.None.CanSign.ShouldBeFalse();
}

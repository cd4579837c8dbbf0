using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace CommissioningCases.Testing;

/// <summary>How a provider makes its tokens: as it should, or as somebody does who means harm.</summary>
public sealed record TestToken
{
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly RSA OtherKey = RSA.Create(2048);

    /// <summary>What is put in place of what belongs there; null takes a claim out.</summary>
    public IReadOnlyDictionary<string, object?> Instead { get; init; } = new Dictionary<string, object?>();

    public TestSignature Signature { get; init; } = TestSignature.Right;

    public object PublicKey { get; } = new
    {
        kty = "RSA",
        use = "sig",
        kid = "1",
        n = WebEncoders.Base64UrlEncode(Key.ExportParameters(false).Modulus!),
        e = WebEncoders.Base64UrlEncode(Key.ExportParameters(false).Exponent!),
    };

    public string Make(string issuer, string nonce, TestSubject subject)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = issuer,
            ["sub"] = subject.Id,
            ["aud"] = TestSignInProvider.ClientId,
            ["nonce"] = nonce,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
        if (subject.AuthenticatedAt is { } at)
        {
            claims["auth_time"] = at.ToUnixTimeSeconds();
        }

        foreach (var (name, value) in subject.Claims)
        {
            claims[name] = value;
        }

        foreach (var (name, value) in Instead)
        {
            claims[name] = value;
        }

        var algorithm = Signature switch { TestSignature.None => "none", TestSignature.SharedSecret => "HS256", _ => "RS256" };
        var signed = $"{Encode(new { alg = algorithm, typ = "JWT", kid = "1" })}.{Encode(claims.Where(claim => claim.Value is not null).ToDictionary())}";
        return $"{signed}.{WebEncoders.Base64UrlEncode(Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private byte[] Sign(byte[] signed) => Signature switch
    {
        TestSignature.None or TestSignature.Stripped => [],
        TestSignature.SharedSecret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestSignInProvider.ClientSecret), signed),
        TestSignature.OtherKey => OtherKey.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => Key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    private static string Encode(object part) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(part));
}

/// <summary>How a token is signed.</summary>
public enum TestSignature
{
    Right,

    /// <summary>Not at all, and says so.</summary>
    None,

    /// <summary>Not at all, and says that it is.</summary>
    Stripped,

    /// <summary>By what the service knows too.</summary>
    SharedSecret,

    /// <summary>By a key that is not the provider's, under the name of one that is.</summary>
    OtherKey,
}

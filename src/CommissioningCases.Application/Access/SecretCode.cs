using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.Application.Access;

/// <summary>A code that nobody can guess, of which the database keeps a hash alone. It is random, so that no slow hash is needed.</summary>
internal static class SecretCode
{
    private const int Length = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}

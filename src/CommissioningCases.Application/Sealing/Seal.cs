using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.Application.Sealing;

/// <summary>
/// A signed statement of what there was: the root of the Merkle tree over the first leaves of the log of all histories. Whoever has its text, on paper even, can tell
/// later whether anything of that was changed, however much whoever changed it may do in the database.
/// </summary>
/// <param name="Origin">Which service made it.</param>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">In whole seconds.</param>
/// <param name="Size">How many leaves it covers.</param>
/// <param name="Before">The hash of the seal before it; zeros in the first.</param>
/// <param name="KeyId">Which key signed it.</param>
/// <param name="Signature">ECDSA with P-256 and SHA-256 over <see cref="SignedText"/>, as two numbers of 32 bytes.</param>
public sealed record Seal(string Origin, int Number, DateTimeOffset At, long Size, byte[] Root, byte[] Before, string KeyId, byte[] Signature)
{
    /// <summary>The first line of every seal.</summary>
    public const string Title = "Commissioning Cases seal";

    /// <summary>What stands in the first seal for the one before it.</summary>
    public static byte[] None { get; } = new byte[MerkleHash.Size];

    /// <summary>What is signed: every line but the last.</summary>
    public string SignedText => string.Create(CultureInfo.InvariantCulture, $"""
        {Title}
        Origin: {Origin}
        Number: {Number}
        Sealed: {At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}
        Size: {Size}
        Root: {Convert.ToHexStringLower(Root)}
        Before: {Convert.ToHexStringLower(Before)}
        Key: {KeyId}

        """).ReplaceLineEndings("\n");

    /// <summary>What is given away.</summary>
    public string Text => $"{SignedText}Signature: {Convert.ToBase64String(Signature)}\n";

    /// <summary>What the next seal names as the one before it.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Text));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Seal {Number} of {At.UtcDateTime:yyyy-MM-dd}");
}

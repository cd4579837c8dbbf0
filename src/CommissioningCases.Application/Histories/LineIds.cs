using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.Application.Histories;

/// <summary>
/// Derives the attempt ids of a history's lines: from what a line says, and from how many lines before it say the very same. The same history
/// gives the same ids, so that its lines are recorded once however often it is imported.
/// </summary>
internal sealed class LineIds
{
    private readonly Dictionary<Guid, int> _repeats = [];

    /// <summary>The id of the next line.</summary>
    public Guid Next(ReadOnlySpan<byte> text)
    {
        var id = IdOf(text[Ascii.Trim(text)]);
        if (_repeats.TryAdd(id, 1))
        {
            return id;
        }

        var repeat = _repeats[id]++;
        return IdOf([.. id.ToByteArray(), .. BitConverter.GetBytes(repeat)]);
    }

    private static Guid IdOf(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);

        // Version 8 of RFC 9562: an id of one's own making.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}

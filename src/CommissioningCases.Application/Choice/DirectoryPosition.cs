using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace CommissioningCases.Application.Choice;

/// <summary>Where in the directory a page begins: after a line of it, or before one. It holds what the directory is ordered by.</summary>
public sealed record DirectoryPosition(string Service, string Cluster, string ProviderName, int Number, bool IsBackwards)
{
    /// <summary>No text of the database holds it.</summary>
    private const char Separator = '\0';

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Null when it is nothing of the kind.</returns>
    public static DirectoryPosition? Parse(string? text, bool isBackwards)
    {
        if (text is null || !Base64Url.IsValid(text, out var length) || length < sizeof(int))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text).AsSpan();
        return Encoding.UTF8.GetString(bytes[sizeof(int)..]).Split(Separator) is [var service, var cluster, var name]
            ? new DirectoryPosition(service, cluster, name, BinaryPrimitives.ReadInt32BigEndian(bytes), isBackwards)
            : null;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>: fit for an address.</summary>
    public override string ToString()
    {
        var texts = Encoding.UTF8.GetBytes(string.Join(Separator, Service, Cluster, ProviderName));
        var bytes = new byte[sizeof(int) + texts.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Number);
        texts.CopyTo(bytes, sizeof(int));
        return Base64Url.EncodeToString(bytes);
    }
}

namespace CommissioningCases.Application.Documents;

/// <summary>A kind that is known by the bytes with which its files begin, and perhaps by some near their end, without which one was cut off.</summary>
internal sealed class SignedKind(string title, string mediaType, string[] endings) : DocumentKind(title, mediaType, endings)
{
    /// <summary>Readers of PDF look for its end in as many bytes.</summary>
    private const int EndLength = 1024;

    public required byte[] Beginning { get; init; }

    public byte[] Ending { get; init; } = [];

    public override string? FaultOf(Stream file)
    {
        file.Position = 0;
        Span<byte> beginning = stackalloc byte[Beginning.Length];
        if (file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) < beginning.Length || !beginning.SequenceEqual(Beginning))
        {
            return Mismatch;
        }

        Span<byte> ending = stackalloc byte[(int)Math.Min(EndLength, file.Length)];
        file.Position = file.Length - ending.Length;
        file.ReadExactly(ending);
        return ending.IndexOf(Ending) < 0 ? Mismatch : null;
    }
}

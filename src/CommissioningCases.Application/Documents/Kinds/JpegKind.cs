namespace CommissioningCases.Application.Documents;

/// <summary>JPEG. Cameras write more behind its end, so that this may be, unless it is something else.</summary>
internal sealed class JpegKind() : DocumentKind("a JPEG picture", "image/jpeg", ".jpg", ".jpeg")
{
    private const int EdgeLength = 1024;

    private static ReadOnlySpan<byte> Beginning => [0xFF, 0xD8, 0xFF];

    public override string? FaultOf(Stream file)
    {
        var beginning = file.ReadAt(0, (int)Math.Min(EdgeLength, file.Length)).AsSpan();
        return beginning.StartsWith(Beginning) && !TwoThings.IsAnotherToo(file, beginning) ? null : Mismatch;
    }
}

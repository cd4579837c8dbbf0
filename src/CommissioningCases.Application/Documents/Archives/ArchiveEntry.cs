namespace CommissioningCases.Application.Documents;

/// <summary>A file in an archive, as the archive's directory has it.</summary>
/// <param name="Offset">Where in the archive it begins.</param>
/// <param name="PackedLength">How many bytes it takes there.</param>
/// <param name="Length">How many it is said to unpack to.</param>
internal sealed record ArchiveEntry(string Name, bool IsPacked, long Offset, long PackedLength, long Length);

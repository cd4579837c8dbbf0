namespace CommissioningCases.Application.Sealing;

/// <summary>The hash of a complete subtree, as the database keeps it: <see cref="SealedLog"/> says of which.</summary>
internal sealed record SealNode(short Height, long Index, byte[] Hash);

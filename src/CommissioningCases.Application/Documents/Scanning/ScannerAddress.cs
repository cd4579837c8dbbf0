using System.Net;

namespace CommissioningCases.Application.Documents;

/// <summary>Where the virus scanner listens, which speaks as ClamAV's clamd does.</summary>
/// <param name="EndPoint">Null where there is none: then documents are taken without it.</param>
public sealed record ScannerAddress(EndPoint? EndPoint)
{
    public static ScannerAddress None { get; } = new((EndPoint?)null);
}

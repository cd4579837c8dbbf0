namespace CommissioningCases.Application.Store;

/// <summary>A key by which the sign-in cookies are encrypted, shared by every server of the service.</summary>
public sealed record DataProtectionKey
{
    public int Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}

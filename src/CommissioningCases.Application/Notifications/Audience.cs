namespace CommissioningCases.Application.Notifications;

/// <summary>Who is told of something, among those who may see the case or programme: everybody whom one of its parts names.</summary>
internal sealed record Audience
{
    public static Audience Nobody { get; } = new();

    /// <summary>The commissioner who looks after the case; all commissioners of its trust where nobody does who could.</summary>
    public static Audience OwnerOf(CaseFile file) => new() { Owner = file.Owner ?? "" };

    /// <summary>The commissioner who looks after the contract; all commissioners of its trust where nobody does who could.</summary>
    public static Audience LeadOf(ContractFile file) => new() { Owner = file.Lead ?? "" };

    /// <summary>Those of a role for whom the case waits.</summary>
    public static Audience All(Role role) => new() { Roles = [role] };

    public static Audience Named(params IReadOnlyList<string> userNames) => new() { UserNames = userNames };

    /// <summary>Those who recorded these entries of the history.</summary>
    public static Audience WhoeverRecorded(IEnumerable<int> entries) => new() { Recorded = [.. entries] };

    /// <summary>User name of the case's owner, or of the contract's lead; blank where it has none, null where it is not for them.</summary>
    public string? Owner { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<string> UserNames { get; init; } = [];

    public IReadOnlyList<int> Recorded { get; init; } = [];

    public bool IsNobody => Owner is null && Roles.Count + UserNames.Count + Recorded.Count == 0;

    public Audience And(Audience other) => new()
    {
        Owner = Owner ?? other.Owner,
        Roles = [.. Roles.Union(other.Roles)],
        UserNames = [.. UserNames.Union(other.UserNames)],
        Recorded = [.. Recorded.Union(other.Recorded)],
    };
}

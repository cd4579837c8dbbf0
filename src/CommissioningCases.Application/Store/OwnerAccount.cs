namespace CommissioningCases.Application.Store;

/// <summary>The account of whoever is named as a case's owner.</summary>
public sealed record OwnerAccount(string Name, Role Role, string? Organisation, IReadOnlyList<string> Further, bool IsDisabled, DateOnly? ActiveUntil)
{
    /// <summary>How it is read where <c>u</c> is the holder of an account.</summary>
    internal static RowShape<OwnerAccount> Shape { get; } = new()
    {
        { "u.name", account => account.Name },
        { "u.role", account => account.Role },
        { "u.organisation", account => account.Organisation },
        { "u.further", account => account.Further },
        { "u.is_disabled", account => account.IsDisabled },
        { "u.active_until", account => account.ActiveUntil },
    };

    /// <summary>
    /// Whether its holder can look after a case of that trust: a commissioner of it, or of one that it was merged into, whose account is in use. A case whose owner cannot counts as one without.
    /// <see cref="HolderSql.HasOwner(string, string, string)"/> says the same in SQL.
    /// </summary>
    public bool LooksAfter(string pct, KnownBodies bodies, DateOnly today) =>
        Role == Role.Commissioner && !IsDisabled && !(ActiveUntil < today) && Organisation is { } own && bodies.WorkedBy([pct], today) is var works && (works.Contains(own) || Further.Any(works.Contains));
}

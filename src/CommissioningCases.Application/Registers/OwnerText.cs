namespace CommissioningCases.Application.Registers;

/// <summary>What lists say of who looks after a case: an owner who cannot any more is marked, because the case then counts as one without.</summary>
public static class OwnerText
{
    /// <returns>Null where nobody was named.</returns>
    public static string? Of(string? owner, OwnerAccount? account, string pct, KnownBodies bodies, DateOnly today) => owner is null ? null : $"{account?.Name ?? owner}{Mark(account, pct, bodies, today)}";

    /// <summary>What follows the name of a case's owner; blank where they look after it.</summary>
    public static string Mark(OwnerAccount? account, string pct, KnownBodies bodies, DateOnly today) => account switch
    {
        null => " (no account here)",
        _ when account.LooksAfter(pct, bodies, today) => "",
        _ => " (no longer here)",
    };
}

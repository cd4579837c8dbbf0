namespace CommissioningCases.Application.Store;

/// <summary>What statements written by hand ask of those who have accounts.</summary>
internal static class HolderSql
{
    /// <summary>Whether an account can be used, over the view of who has one. The day stands before it.</summary>
    public static string IsInUse(string holder, string today) => $"not {holder}.is_disabled and not coalesce({holder}.active_until < {today}, false)";

    /// <summary>Whether the holder of an account acts for one of these trusts.</summary>
    public static string ActsFor(string holder, string pcts) => $"({holder}.organisation = any ({pcts}) or {holder}.further && {pcts})";

    /// <summary>Whether somebody looks after a case who can: see <see cref="OwnerAccount.LooksAfter"/>.</summary>
    /// <param name="owner">The user name.</param>
    /// <param name="pcts">The trust of the case, and those that it was merged into.</param>
    public static string HasOwner(string owner, string pcts, string today) => $"""
        exists (
            select from account_holders o
            where o.normalized_user_name = upper({owner}) and o.role = 'commissioner' and {ActsFor("o", pcts)} and {IsInUse("o", today)})
        """;

    /// <summary>The same of cases of which no more is known than the column with their trust.</summary>
    /// <param name="add">Takes a value of the statement and says how the statement names it.</param>
    public static string HasOwner(string owner, string pct, KnownBodies bodies, DateOnly today, Func<object, string> add)
    {
        var mergers = bodies.MergersOn(today);
        var works = ActsFor("o", mergers.Count == 0
            ? $"array[{pct}]"
            : WithSuccessors($"array[{pct}]", add(mergers.Select(merger => merger.Pct).ToArray()), add(mergers.Select(merger => merger.Successor).ToArray())));
        return $"""
            exists (
                select from account_holders o
                where o.normalized_user_name = upper({owner}) and o.role = 'commissioner' and {works} and {IsInUse("o", add(today))})
            """;
    }

    /// <summary>Those bodies and those that they were merged into, from the statement's arrays of merged bodies and of those that follow them.</summary>
    public static string WithSuccessors(string codes, string merged, string successors) =>
        $"({codes} || array(select m.successor from unnest({merged}, {successors}) m (merged, successor) where m.merged = any ({codes})))";
}

namespace CommissioningCases.Application.Store;

internal static class AccountHolders
{
    /// <summary>The commissioners who act for one of these trusts and whose accounts are in use: <see cref="HolderSql.ActsFor"/> says the same in SQL.</summary>
    public static IQueryable<AccountHolder> CommissionersOf(this IQueryable<AccountHolder> holders, IReadOnlyList<string> pcts, DateOnly today)
    {
        string[] of = [.. pcts];
        return holders.Where(holder => holder.Role == Role.Commissioner
            && (of.Contains(holder.Organisation!) || holder.Further.Any(further => of.Contains(further)))
            && !holder.IsDisabled && !(holder.ActiveUntil < today));
    }
}

using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Reading;

/// <summary>What people call those whom histories name by their user names.</summary>
internal static class PeopleNames
{
    /// <summary>The user names in entries of a history, in whatever fields their actions name somebody.</summary>
    public static IReadOnlyList<string> NamedIn(HistoryKind kind, IEnumerable<EntryView> entries) =>
    [
        .. (from entry in entries
            from field in kind.Find(entry.Do)?.Fields.OfType<CodeField>() ?? []
            where field.Source == CodeSource.Person && entry.Fields.TryGetProperty(field.Name, out _)
            select entry.Fields.GetProperty(field.Name).GetString()).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Their names, by the user names that were given. Those of one name are told apart by the beginnings of their addresses. Whoever has no account here is not among them. Nothing is asked where nobody is named.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesOfAsync(this CasesDbContext db, IReadOnlyCollection<string> userNames, CancellationToken cancellationToken)
    {
        if (userNames.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        string[] keys = [.. userNames.Select(name => name.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];
        var found = await db.AccountHolders.Where(holder => keys.Contains(holder.NormalizedUserName)).Select(holder => new { holder.NormalizedUserName, holder.UserName, holder.Name }).ToListAsync(cancellationToken);
        var bearers = found.CountBy(holder => holder.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var names = found.ToDictionary(holder => holder.NormalizedUserName, holder => bearers[holder.Name] > 1 ? $"{holder.Name} ({holder.UserName.Split('@')[0]})" : holder.Name, StringComparer.Ordinal);
        return userNames.Distinct(StringComparer.Ordinal).Where(name => names.ContainsKey(name.ToUpperInvariant())).ToDictionary(name => name, name => names[name.ToUpperInvariant()], StringComparer.Ordinal);
    }
}

namespace CommissioningCases.Domain.Bodies;

/// <summary>
/// Which Primary Care Trusts are a part of which on a day, at once or by way of others. What was recorded of a merged trust keeps its name; the people of those that follow it see and
/// work its cases.
/// </summary>
public static class Mergers
{
    /// <summary>Codes of the trusts that follow a trust, the one into which it was merged first.</summary>
    public static IReadOnlyList<string> SuccessorsOf(this KnownBodies bodies, string pct, DateOnly day)
    {
        var found = new List<string>();

        // Closings are corrected one by one: for a while two may each be said to have gone into the other.
        while (bodies.FindPct(found is [.., var last] ? last : pct)?.SuccessorOn(day) is { } next && next != pct && !found.Contains(next))
        {
            found.Add(next);
        }

        return found;
    }

    /// <summary>Codes of the trusts whose people work what is of a trust, or of several such as a cluster's: themselves, and those that follow them.</summary>
    public static IReadOnlyList<string> WorkedBy(this KnownBodies bodies, IReadOnlyList<string> pcts, DateOnly day) =>
        [.. pcts.Concat(pcts.SelectMany(pct => bodies.SuccessorsOf(pct, day))).Distinct()];

    /// <summary>Each merged trust with each that follows it.</summary>
    public static IReadOnlyList<(string Pct, string Successor)> MergersOn(this KnownBodies bodies, DateOnly day) =>
    [
        .. from pct in bodies.Pcts
           where pct.SuccessorOn(day) is not null
           orderby pct.Code
           from successor in bodies.SuccessorsOf(pct.Code, day)
           select (pct.Code, successor),
    ];

    /// <summary>Codes of the trusts whose cases a trust has on that day besides its own.</summary>
    public static IReadOnlyList<string> MergedInto(this KnownBodies bodies, string pct, DateOnly day) =>
        [.. bodies.MergersOn(day).Where(merger => merger.Successor == pct).Select(merger => merger.Pct)];

    /// <summary>The trusts in their order, but that those that were merged stand behind the trust that has their cases now.</summary>
    public static IReadOnlyList<PrimaryCareTrust> BehindSuccessors(this IReadOnlyList<PrimaryCareTrust> pcts, KnownBodies bodies, DateOnly day)
    {
        var places = pcts.Index().ToDictionary(pct => pct.Item.Code, pct => pct.Index);
        return [.. pcts.OrderBy(Place).ThenBy(pct => pct.SuccessorOn(day) is null ? 0 : 1)];

        int Place(PrimaryCareTrust pct) => bodies.SuccessorsOf(pct.Code, day).Reverse().Append(pct.Code).Where(places.ContainsKey).Select(code => places[code]).First();
    }

    private static string? SuccessorOn(this PrimaryCareTrust pct, DateOnly day) => pct.IsOpenOn(day) ? null : pct.Closure!.Into;
}

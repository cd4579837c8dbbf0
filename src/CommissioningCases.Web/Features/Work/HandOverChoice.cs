namespace CommissioningCases.Web.Features.Work;

/// <summary>What can be chosen on the page on which cases are handed over.</summary>
internal static class HandOverChoice
{
    public static string HrefOf(string? owner) => string.IsNullOrEmpty(owner) ? Links.HandOver : $"{Links.HandOver}?whose={Uri.EscapeDataString(owner)}";

    /// <summary>A case as a box to be ticked. With its reference it sends the owner whom the page shows, so that nobody takes a case from somebody else unseen.</summary>
    public static Option OptionOf(CaseRow row, HandOverList list)
    {
        var stage = RuleSets.Standard.Current.Cases.Scenario(row.Scenario).FindStage(row.Stage)?.Title ?? row.Stage;
        var owner = OwnerText.Of(row.Owner, row.OwnerAccount, row.Pct, list.Reference.Bodies, list.Today);
        var due = row is { NextDue: { } day, NextDueWhat: { } what } ? $" · {Deadlines.Title(what, day < list.Today)}, {EnglishFormat.ShortDay(day)}" : "";
        var pct = list.Owners.DistinctBy(owned => owned.Pct).Count() > 1 ? $" · {list.Reference.Bodies.FindPct(row.Pct)?.Name ?? row.Pct}" : "";
        return new Option($"{Uri.EscapeDataString(row.Owner ?? "")} {row.Reference}", row.Service) { Hint = $"{row.Reference} · {stage} · {owner ?? "no owner"}{pct}{due}" };
    }

    /// <returns>Null where it is none that the page drew.</returns>
    public static CaseToHandOver? Parse(string value) =>
        value.Split(' ', 2) is [var owner, { Length: > 0 } reference] ? new CaseToHandOver(reference, owner.Length == 0 ? null : Uri.UnescapeDataString(owner)) : null;

    /// <summary>One's own first, then those that nobody looks after who can; then whoever has left, then the others.</summary>
    public static IReadOnlyList<(string Text, string Href, bool IsCurrent)> OwnersOf(HandOverList list, Person person, string chosen)
    {
        var owners = list.Owners
            .Where(owned => owned.Owner is not null && owned.Owner != person.UserName)
            .GroupBy(owned => owned.Owner!)
            .Select(owner => (
                UserName: owner.Key,
                Name: $"{owner.First().Account?.Name ?? owner.Key}{(owner.All(list.LooksAfter) ? "" : OwnerText.Mark(owner.First().Account, owner.First(owned => !list.LooksAfter(owned)).Pct, list.Reference.Bodies, list.Today))}",
                IsHere: owner.All(list.LooksAfter),
                Cases: owner.Sum(owned => owned.Cases)))
            .OrderBy(owner => owner.IsHere)
            .ToList();
        var named = owners.CountBy(owner => owner.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return
        [
            Way("My own", person.UserName, list.Owners.Where(owned => owned.Owner == person.UserName).Sum(owned => owned.Cases)),
            Way("Without an owner who works here", CaseFilter.Nobody, list.Unowned),
            .. owners.Select(owner => Way(named[owner.Name] > 1 ? $"{owner.Name}, {owner.UserName}" : owner.Name, owner.UserName, owner.Cases)),
        ];

        (string Text, string Href, bool IsCurrent) Way(string text, string owner, int cases) => ($"{text} ({cases})", HrefOf(owner == person.UserName ? null : owner), owner == chosen);
    }
}

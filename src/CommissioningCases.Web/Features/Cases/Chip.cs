
namespace CommissioningCases.Web.Features.Cases;

/// <summary>A part of a filter as a link that takes it away.</summary>
public sealed record Chip(string Text, string Href)
{
    /// <param name="owners">Whose names stand for their user names.</param>
    public static IReadOnlyList<Chip> Of(CaseListAddress address, IReadOnlyList<Owner> owners, KnownBodies bodies)
    {
        var filter = address.Filter;
        var chips = new List<Chip>();
        Add(filter.Text is { } text ? $"Text: {text}" : null, filter with { Text = null });
        Add(filter.Scenario is { } scenario ? $"{scenario} {RuleSets.Standard.Current.Cases.Scenario(scenario).Title}" : null, filter with { Scenario = null });
        Add(filter.Stage is { } stage ? $"Stage: {Stages.Find(stage)!.Title}" : null, filter with { Stage = null });
        Add(filter.Provider is { } provider ? $"Provider: {provider}" : null, filter with { Provider = null });
        Add(filter.Owner is { } owner ? $"Owner: {NameOf(owner, owners)}" : null, filter with { Owner = null });
        Add(filter.Pct is { } pct ? $"PCT: {bodies.FindPct(pct)?.Name ?? pct}" : null, filter with { Pct = null });
        Add(filter.IsOpen switch { true => "Open cases", false => "Closed cases", null => null }, filter with { IsOpen = null });
        Add(filter.IsOverdue ? "Overdue" : null, filter with { IsOverdue = false });
        Add(filter.Oversight is { } standing ? $"{standing.Group.Title()}: {British.LowerFirst(ChoiceLabels.Label(standing.State))}" : null, filter with { Oversight = null });
        Add(filter.HasOpenDepartures ? "Open departures" : null, filter with { HasOpenDepartures = false });
        Add(filter.IsStaffNotEngaged ? "Staff not engaged in the present stage" : null, filter with { IsStaffNotEngaged = false });
        return chips;

        void Add(string? words, CaseFilter without)
        {
            if (words is not null)
            {
                chips.Add(new Chip(words, address.With(without).ToString()));
            }
        }
    }

    private static string NameOf(string userName, IReadOnlyList<Owner> owners) => userName == CaseFilter.Nobody
        ? "nobody"
        : owners.FirstOrDefault(owner => owner.UserName == userName)?.Name ?? userName;
}

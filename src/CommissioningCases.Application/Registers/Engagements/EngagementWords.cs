using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

/// <summary>What the words by which engagements, chances and departures are kept are called, on pages and in tables alike.</summary>
public static class EngagementWords
{
    /// <summary>What sort of engagement or chance a row is.</summary>
    public static string Kind(RegisteredEngagement row) => row.Chance is null ? ChoiceLabels.Label(row.Kind) : Chance(row.Kind);

    /// <param name="kind">One of the words of <see cref="CaseChance.Kind"/>.</param>
    public static string Chance(string kind) => kind == DeadlineKind.Chance ? "Chance to improve" : "Opportunity to present a plan";

    /// <param name="outcome">See <see cref="CaseChance.Outcome"/>.</param>
    public static string Outcome(string? outcome) => outcome switch
    {
        null => "Open",
        "sufficient" => "Judged sufficient",
        CaseChance.RobustAndCredible => "Robust and credible",
        CaseChance.NotRobustAndCredible => "Not robust and credible",
        _ => "Judged insufficient",
    };

    /// <param name="state">The word for a <see cref="DepartureState"/>.</param>
    public static string Departure(string state) => ExchangeNames.TryParse<DepartureState>(state, out var known) ? ChoiceLabels.Label(known) : state;

    /// <param name="state">The word for a <see cref="DisputeState"/>.</param>
    /// <returns>Null where nothing is disputed.</returns>
    public static string? Dispute(string? state) =>
        state is not null && ExchangeNames.TryParse<DisputeState>(state, out var known) && known != DisputeState.None ? ChoiceLabels.Label(known) : null;
}

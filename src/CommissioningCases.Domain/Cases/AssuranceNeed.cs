namespace CommissioningCases.Domain.Cases;

/// <summary>An assurance that a case waits for: it was asked for, or what the case can do next lacks it.</summary>
/// <param name="For">Titles of what lacks it; empty where it was asked for before anything did.</param>
/// <param name="Asked">The request that waits for its answer; null where it was not asked for.</param>
/// <param name="NeededBy">The day by which it is needed: the one that the request names, else when a tender closes or a contract expires. Null where none is known.</param>
/// <param name="Since">Since when it is waited for: when it was asked for, else when the present stage began.</param>
public sealed record AssuranceNeed(OversightMechanism Oversight, IReadOnlyList<string> For, ReviewRequest? Asked, DateOnly? NeededBy, DateOnly Since)
{
    /// <summary>Every assurance that an open case waits for, in the order of its scenario. One that was asked for is waited for, whatever is heard meanwhile.</summary>
    public static IReadOnlyList<AssuranceNeed> Of(CaseFile file, KnownBodies bodies)
    {
        if (file.IsClosed)
        {
            return [];
        }

        var lacking = Lacking(file, bodies).ToLookup(one => one.Mechanism, one => one.Title);
        return
        [
            .. from mechanism in file.Scenario.Oversight
               let asked = file.OpenRequest(mechanism.Mechanism)
               let titles = lacking[mechanism.Mechanism].Distinct().ToList()
               where asked is not null || titles.Count > 0
               select new AssuranceNeed(mechanism, titles, asked, NeededOn(file, asked), asked?.On ?? file.StageEntered),
        ];
    }

    /// <summary>The mechanisms that the case will need before it can be closed, and that were neither heard nor asked.</summary>
    public static IReadOnlyList<OversightMechanism> ToAsk(CaseFile file, KnownBodies bodies) => file.IsClosed ? [] :
    [
        .. from mechanism in file.Scenario.Oversight
           where mechanism.Mechanism != Mechanism.CompetitionLaw
               && (mechanism.Mechanism != Mechanism.Regulator || file.Providers.Any(provider => bodies.FindProvider(provider) is { Kind: ProviderKind.FoundationTrust }))
               && file.OpenRequest(mechanism.Mechanism) is null
               && file.LatestAssurance(mechanism.Mechanism) is not { IsAssured: true }
           select mechanism,
    ];

    private static DateOnly? NeededOn(CaseFile file, ReviewRequest? asked) => asked?.Details.NeededBy ?? file.OpenTender?.Details.Closes ?? file.Logged.ContractExpires;

    private static IEnumerable<(Mechanism Mechanism, string Title)> Lacking(CaseFile file, KnownBodies bodies)
    {
        foreach (var step in file.Scenario.Steps.Where(step => step.IsTimely(file)))
        {
            foreach (var (_, finding) in step.LookAhead(CaseOutlook.Ahead(file, step, DateOnly.MaxValue, bodies)))
            {
                if (!finding.IsMet && MechanismOf(finding.MetBy) is { } mechanism)
                {
                    yield return (mechanism, step.Title);
                }
            }
        }

        // What is a fact, and no step, rests on an assurance too: a tender that the SHA signs off beforehand.
        foreach (var rule in file.Scenario.Facts.Where(rule => rule.IsOfferedTo(file)))
        {
            foreach (var mechanism in file.Scenario.Oversight.Where(one => rule.Clauses.Contains(one.Clause) && file.LatestAssurance(one.Mechanism) is not { IsAssured: true }))
            {
                yield return (mechanism.Mechanism, rule.Action.Title);
            }
        }
    }

    private static Mechanism? MechanismOf(Prompt? prompt) =>
        prompt?.Filled is [(var field, var word), ..]
        && (field == RecordAssurance.MechanismField || field == RequestReview.MechanismField)
        && ExchangeNames.TryParse<Mechanism>(word, out var mechanism)
            ? mechanism
            : null;
}

namespace CommissioningCases.Application.Work;

/// <summary>For whom a case waits.</summary>
public enum Awaited
{
    /// <summary>A provider that has been given a chance, or time to bid.</summary>
    Provider,

    /// <summary>The board or an oversight mechanism: nothing else is missing for a step.</summary>
    Oversight,
}

/// <summary>Something that a case waits for and that its commissioner cannot do.</summary>
/// <param name="What">In words that can stand in a sentence, such as "the PCT Board".</param>
/// <param name="Step">Title of the step that has to wait; null where it is no step.</param>
/// <param name="Until">The day until which others have time; null where there is none.</param>
public sealed record WaitingFor(Awaited For, string What, string? Step, DateOnly? Until)
{
    /// <summary>What a case waits for today.</summary>
    public static IEnumerable<WaitingFor> Of(CaseFile file, KnownBodies bodies, DateOnly today) =>
        ForProviders(file).Where(wait => wait.Until >= today).Concat(ForOversight(file, bodies, today));

    private static IEnumerable<WaitingFor> ForProviders(CaseFile file)
    {
        if (file.OpenChance is { } chance)
        {
            yield return new WaitingFor(Awaited.Provider, "the provider to improve", null, chance.Details.Due);
        }

        if (file.OpenPlanOpportunity is { } plan)
        {
            yield return new WaitingFor(Awaited.Provider, "the provider's plan", null, plan.Details.Due);
        }

        if (file.OpenTender is { } tender)
        {
            yield return new WaitingFor(Awaited.Provider, "bids", null, tender.Details.Closes);
        }
    }

    /// <summary>A step waits when everything that it still lacks, apart from what its own form asks, is for others to say.</summary>
    private static IEnumerable<WaitingFor> ForOversight(CaseFile file, KnownBodies bodies, DateOnly today)
    {
        foreach (var step in file.Scenario.Steps.Where(step => step.From.Contains(file.Current.Stage) && step.IsTimely(file)))
        {
            var view = CaseOutlook.Ahead(file, step, today, bodies);
            var missing = step.LookAhead(view)
                .Where(asked => !asked.Finding.IsMet && !view.AwaitsForm(asked.Requirement))
                .Select(asked => Asked(asked.Finding.MetBy, file))
                .ToList();
            if (missing.Count > 0 && !missing.Contains(null))
            {
                yield return new WaitingFor(Awaited.Oversight, string.Join(" and ", missing.Distinct()), step.Title, null);
            }
        }
    }

    /// <summary>Who alone can meet the requirement; null where the commissioner can.</summary>
    private static string? Asked(Prompt? prompt, CaseFile file) => prompt switch
    {
        { Action: var action } when action == RecordBoardDecision.Definition => "the PCT Board",
        { Action: var action } when action == RecordDirection.Definition => "the SHA's direction",
        { Action: var action, Filled: [(_, var word), ..] } when action == RecordAssurance.Definition
            && ExchangeNames.TryParse<Mechanism>(word, out var mechanism) => file.Scenario.FindOversight(mechanism)?.Title,
        _ => null,
    };
}

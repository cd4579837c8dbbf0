namespace CommissioningCases.Application.Projections;

/// <summary>What a contract adds to the tallies: by days, because what runs, is current or is late follows from the day on which somebody asks.</summary>
internal static class ContractTallies
{
    /// <summary>In the place of the scenario: contracts have none.</summary>
    private const int NoScenario = 0;

    /// <summary>Each thing that is counted of the contract, once for each time that it is.</summary>
    public static IEnumerable<CaseTally> Of(CountedContract counted)
    {
        if (counted.Ends is null)
        {
            yield return Tally(counted, CaseTally.Contracts, DateField.Format(counted.FromDay), counted.Measures > 0 ? CaseTally.WithMeasures : "");
            if (counted.MeasuredUntil is { } until)
            {
                yield return Tally(counted, CaseTally.Measured, DateField.Format(until), DateField.Format(counted.FromDay));
            }
        }

        foreach (var prompt in counted.Prompts)
        {
            yield return prompt.AnsweredOn is { } answered
                ? Tally(counted, CaseTally.PromptsAnswered, DateField.Format(prompt.Due.MonthStart()), answered <= prompt.Due ? CaseTally.InTime : "")
                : Tally(counted, CaseTally.PromptsOpen, DateField.Format(prompt.Due), "");
        }
    }

    private static CaseTally Tally(CountedContract counted, string what, string subject, string state) =>
        new() { Pct = counted.Pct, Sha = counted.Sha, What = what, Scenario = NoScenario, Subject = subject, State = state, Count = 1 };
}

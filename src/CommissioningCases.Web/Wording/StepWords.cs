namespace CommissioningCases.Web.Wording;

/// <summary>Puts into words where a step leads.</summary>
public static class StepWords
{
    /// <summary>As the end of a sentence: "to Market test or Closed", "stays in this stage".</summary>
    public static string Leads(Step step) => step.Destinations.Any()
        ? $"to {string.Join(" or ", step.Destinations.Select(to => to.Title).Distinct())}{(step.CanStay ? " or stays in this stage" : "")}"
        : "stays in this stage";
}

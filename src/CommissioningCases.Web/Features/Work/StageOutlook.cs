namespace CommissioningCases.Web.Features.Work;

/// <summary>Where a case stands and which stages can follow, in a sentence.</summary>
internal static class StageOutlook
{
    /// <param name="stage">The stage's name in the exchange format.</param>
    public static string Of(int scenario, string stage)
    {
        var definition = RuleSets.Standard.Current.Cases.Scenario(scenario);
        if (definition.FindStage(stage) is not { } present)
        {
            return $"{stage}.";
        }

        List<string> ahead = [.. definition.StepsFrom(present).SelectMany(step => step.Destinations).Where(next => next != present).Distinct().Select(next => EnglishFormat.LowerFirst(next.Title))];
        return ahead.Count == 0 ? $"{present.Title}." : $"{present.Title}; ahead: {string.Join(", or ", ahead)}.";
    }
}

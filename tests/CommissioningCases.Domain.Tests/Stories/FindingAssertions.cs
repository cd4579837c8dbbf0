namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What tests say of what was found of a requirement.</summary>
internal static class FindingAssertions
{
    /// <summary>Met, and resting on exactly these entries.</summary>
    public static void ShouldBeMet(this Finding finding, string? progress, params int[] evidence)
    {
        finding.IsMet.ShouldBeTrue();
        finding.Progress.ShouldBe(progress);
        finding.Evidence.ShouldBe(evidence);
        finding.MetBy.ShouldBeNull();
    }

    /// <summary>Missing, with an action that would meet it whose form begins with these values; null when only time can.</summary>
    public static void ShouldBeMissing(this Finding finding, string progress, ActionDefinition? metBy, params string[] filled)
    {
        finding.IsMet.ShouldBeFalse();
        finding.Progress.ShouldBe(progress);
        finding.MetBy?.Action.ShouldBe(metBy);
        (finding.MetBy?.Filled ?? []).Select(field => field.Value).ShouldBe(filled);
    }
}

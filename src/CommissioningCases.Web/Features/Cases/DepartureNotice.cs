namespace CommissioningCases.Web.Features.Cases;

/// <summary>Where the letter does not allow other providers to be engaged yet.</summary>
/// <param name="Stages">The stages in which it does not.</param>
/// <param name="IsNow">Whether the case is in one of them.</param>
public sealed record DepartureNotice(Clause Clause, IReadOnlyList<Stage> Stages, bool IsNow)
{
    /// <summary>Null where the scenario has no such stages.</summary>
    public static DepartureNotice? For(CaseFile file) => file.Scenario.ClosedToOtherProviders is { } closed
        ? new DepartureNotice(closed.Clause, closed.Stages, closed.Stages.Contains(file.Current.Stage))
        : null;
}

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Says why a fact cannot be recorded on a case at present.</summary>
public static class Unavailability
{
    /// <summary>Null when it can.</summary>
    public static string? Of(CaseFile file, ActionDefinition<CaseFile> action)
    {
        if (action.IsOfThisService)
        {
            return OfThisService(file, action);
        }

        if (file.Scenario.FindFact(action.Name) is not { } rule || rule.IsOfferedTo(file))
        {
            return null;
        }

        return file switch
        {
            { IsClosed: true } => "The case is closed. Notes, its owner, and what concerns departures and the staff side can still be recorded.",
            _ when !rule.IsPossibleIn(file.Current.Stage) => $"This cannot be recorded while the case is in the stage “{file.Current.Stage.Title}”.",
            _ => "The case has nothing at present that this could be recorded about.",
        };
    }

    private static string? OfThisService(CaseFile file, ActionDefinition<CaseFile> action) => action switch
    {
        _ when action == RequestReview.Definition && file.IsClosed => "The case is closed.",
        _ when action == RequestReview.Definition && file.ReviewedMechanisms.All(one => file.OpenRequest(one.Mechanism) is not null) =>
            "Every assurance of the SHA was asked for already.",
        _ when action == MeetConditions.Definition && !file.OpenConditions.Any() => "No assurance of the case has conditions that are still to be met.",
        _ when action == DealWithDeparture.Definition && !file.StandingDepartures.Any(one => file.StateOf(one) is DepartureState.Open or DepartureState.MoreAsked) =>
            "Every departure of the case was dealt with.",
        _ when action == ExplainDeparture.Definition && !file.StandingDepartures.Any(one => file.StateOf(one) == DepartureState.MoreAsked) =>
            "The SHA has asked for no further explanation.",
        _ when action == RespondAsStaffSide.Definition && !file.Engagements.Any(one => one.Details.With == EngagedWith.Staff && file.Counts(one)) =>
            "No engagement with staff is recorded.",
        _ => null,
    };
}

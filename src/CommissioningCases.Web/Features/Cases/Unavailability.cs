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

    /// <summary>Why nothing can be said of a required action; null while one is not completed.</summary>
    public static string? OfRequiredAction(CaseFile file) =>
        file.StandingDepartures.Any(one => file.StateOf(one) == DepartureState.Breach) ? null : "No breach of the case has a required action that is not completed.";

    private static string? OfThisService(CaseFile file, ActionDefinition<CaseFile> action) => action switch
    {
        _ when action == MeetConditions.Definition && !file.OpenConditions.Any() => "No assurance of the case has conditions that are still to be met.",
        _ when action == DealWithDeparture.Definition && !file.StandingDepartures.Any(one => file.StateOf(one) is not (DepartureState.Accepted or DepartureState.Completed)) =>
            "Every departure of the case was dealt with.",
        _ when file.IsClosed && (action == AmendCase.Definition || action == NameContract.Definition || action == HoldCase.Definition || action == ResumeCase.Definition) => "The case is closed.",
        _ when action == HoldCase.Definition && file.OpenHold is not null => "The case is on hold already.",
        _ when action == ResumeCase.Definition && file.OpenHold is null => "The case is not on hold.",
        _ when action == AskQuestion.Definition && file.IsClosed => "The case is closed.",
        _ when action == AnswerQuestion.Definition && !file.OpenQuestions.Any() => "The SHA has asked nothing that was not answered.",
        _ when action == CompleteAction.Definition => OfRequiredAction(file),
        _ when (action == AnswerDispute.Definition || action == SettleDispute.Definition) && !file.DisputedRecords.Any() => "Nothing on the case is disputed.",
        _ when action == ExplainDeparture.Definition && !file.StandingDepartures.Any(one => file.LatestRulingOn(one) is { Details.Outcome: DepartureOutcome.MoreAsked }) =>
            "The SHA has asked for no further explanation.",
        _ when action == RecordTransfer.Definition && !RecordTransfer.IsPossibleOn(file) => "Staff transfer with a contract: no tender is open, and none was awarded.",
        _ when action == RespondAsStaffSide.Definition && !file.Engagements.Any(one => one.IsWithStaff) =>
            "No engagement with staff is recorded.",
        _ => null,
    };
}

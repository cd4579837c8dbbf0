namespace CommissioningCases.Domain.Cases;

/// <summary>
/// When the actions are possible that this service has beside those of the letters: notes, owners, requests, dealings and responses. No clause bears
/// on them, so that they are accepted or invalid, never refused; all but requests are possible on a closed case too.
/// </summary>
internal static class ServiceRules
{
    public static void Check(CaseFile file, CaseAction action, RuleContext context)
    {
        switch (action)
        {
            case RequestReview request:
                Check(file, request, context);
                break;
            case MeetConditions met:
                context.Invalid(
                    file.FindAssurance(met.Record) is not { } assurance || !file.HasOpenConditions(assurance),
                    MeetConditions.RecordField,
                    "Choose an assurance whose conditions are still to be met");
                break;
            case DealWithDeparture dealing:
                Check(file, dealing, context);
                break;
            case ExplainDeparture explanation:
                context.Invalid(
                    FindDeparture(file, explanation.Record) is not { } departure || file.StateOf(departure) != DepartureState.MoreAsked,
                    ExplainDeparture.RecordField,
                    "Choose a departure of which the SHA has asked for more");
                break;
            case RespondAsStaffSide response:
                Check(file, response, context);
                break;
        }
    }

    private static void Check(CaseFile file, RequestReview request, RuleContext context)
    {
        context.Invalid(file.IsClosed, "stage", "The case is closed");
        context.Invalid(
            file.Scenario.FindOversight(request.Mechanism) is not { IsReviewed: true },
            RequestReview.MechanismField,
            "Select one of the scenario's oversight mechanisms that the SHA speaks for");
        context.Invalid(file.OpenRequest(request.Mechanism) is not null, RequestReview.MechanismField, "That assurance was asked for already, and waits for its answer");
        context.Invalid(request.NeededBy < context.On, RequestReview.NeededByField, "The day by which it is needed cannot be before the day on which it is asked for");
    }

    private static void Check(CaseFile file, DealWithDeparture dealing, RuleContext context)
    {
        context.Invalid(
            FindDeparture(file, dealing.Record) is not { } departure || file.StateOf(departure) is DepartureState.Accepted or DepartureState.Breach,
            DealWithDeparture.RecordField,
            "Choose a departure that was not dealt with yet");
        context.Invalid(
            dealing is { Outcome: DepartureOutcome.Breach, RequiredAction: null },
            DealWithDeparture.RequiredActionField,
            "Enter the action that the breach requires");
    }

    private static void Check(CaseFile file, RespondAsStaffSide response, RuleContext context)
    {
        context.Invalid(
            file.FindEngagement(response.Record) is not { Details.With: EngagedWith.Staff } engagement || !file.Counts(engagement),
            RespondAsStaffSide.RecordField,
            "Choose an engagement with staff");
        context.Invalid(response is { View: StaffSideView.Disputed, Account: null }, RespondAsStaffSide.AccountField, "Say how it was");
    }

    private static Engagement? FindDeparture(CaseFile file, string record) =>
        file.FindEngagement(record) is { ContraryTo: not null } departure && file.Counts(departure) ? departure : null;
}

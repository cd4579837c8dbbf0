using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Domain.Rules;

/// <summary>
/// When the actions are possible that this service has beside those of the letters: notes, owners, requests, dealings and responses. No clause bears
/// on them, so that they are accepted or invalid, never refused; all but requests are possible on a closed case too.
/// </summary>
internal static class ServiceRules
{
    public static void Check(CaseFile file, CaseAction action, Ruling ruling)
    {
        switch (action)
        {
            case RequestReview request:
                Check(file, request, ruling);
                break;
            case MeetConditions met:
                ruling.Invalid(
                    file.FindAssurance(met.Record) is not { } assurance || !file.HasOpenConditions(assurance),
                    MeetConditions.RecordField,
                    "Choose an assurance whose conditions are still to be met");
                break;
            case DealWithDeparture dealing:
                Check(file, dealing, ruling);
                break;
            case ExplainDeparture explanation:
                ruling.Invalid(
                    FindDeparture(file, explanation.Record) is not { } departure || file.StateOf(departure) != DepartureState.MoreAsked,
                    ExplainDeparture.RecordField,
                    "Choose a departure of which the SHA has asked for more");
                break;
            case RespondAsStaffSide response:
                Check(file, response, ruling);
                break;
        }
    }

    private static void Check(CaseFile file, RequestReview request, Ruling ruling)
    {
        ruling.Invalid(file.IsClosed, "stage", "The case is closed");
        ruling.Invalid(
            file.Scenario.FindOversight(request.Mechanism) is not { IsReviewed: true },
            RequestReview.MechanismField,
            "Select one of the scenario's oversight mechanisms that the SHA speaks for");
        ruling.Invalid(file.OpenRequest(request.Mechanism) is not null, RequestReview.MechanismField, "That assurance was asked for already, and waits for its answer");
        ruling.Invalid(request.NeededBy < ruling.On, RequestReview.NeededByField, "The day by which it is needed cannot be before the day on which it is asked for");
    }

    private static void Check(CaseFile file, DealWithDeparture dealing, Ruling ruling)
    {
        ruling.Invalid(
            FindDeparture(file, dealing.Record) is not { } departure || file.StateOf(departure) is DepartureState.Accepted or DepartureState.Breach,
            DealWithDeparture.RecordField,
            "Choose a departure that was not dealt with yet");
        ruling.Invalid(
            dealing is { Outcome: DepartureOutcome.Breach, RequiredAction: null },
            DealWithDeparture.RequiredActionField,
            "Enter the action that the breach requires");
    }

    private static void Check(CaseFile file, RespondAsStaffSide response, Ruling ruling)
    {
        ruling.Invalid(
            file.FindEngagement(response.Record) is not { Details.With: EngagedWith.Staff } engagement || !file.Counts(engagement),
            RespondAsStaffSide.RecordField,
            "Choose an engagement with staff");
        ruling.Invalid(response is { View: StaffSideView.Disputed, Account: null }, RespondAsStaffSide.AccountField, "Say how it was");
    }

    private static Engagement? FindDeparture(CaseFile file, string record) =>
        file.FindEngagement(record) is { ContraryTo: not null } departure && file.Counts(departure) ? departure : null;
}

namespace CommissioningCases.Domain.Cases;

/// <summary>Every kind of action that cases know.</summary>
public static class CaseActions
{
    public static IReadOnlyList<ActionDefinition<CaseFile>> All { get; } =
    [
        LogCase.Definition,
        RecordEngagement.Definition,
        SetMeasure.Definition,
        RecordMeasurement.Definition,
        Judge.Definition,
        RecordAssurance.Definition,
        RecordBoardDecision.Definition,
        Strike.Definition,
        TakeStep.Definition,
        RecordConcern.Definition,
        OfferChance.Definition,
        JudgeChance.Definition,
        HoldJointReview.Definition,
        OfferPlanOpportunity.Definition,
        JudgePlan.Definition,
        RecordCause.Definition,
        RecordRemedy.Definition,
        RecordSupport.Definition,
        RecordDirection.Definition,
        PublishProspectus.Definition,
        RecordContribution.Definition,
        ReceiveApplication.Definition,
        DecideApplication.Definition,
        WithdrawProvider.Definition,
        OpenTender.Definition,
        Invite.Definition,
        ReceiveBid.Definition,
        ScoreBid.Definition,
        AddNote.Definition,
        AssignOwner.Definition,
        RequestReview.Definition,
        MeetConditions.Definition,
        DealWithDeparture.Definition,
        ExplainDeparture.Definition,
        RespondAsStaffSide.Definition,
    ];
}

using System.Collections.Frozen;

namespace CommissioningCases.Domain.Cases;

/// <summary>Every kind of action that a case knows.</summary>
public static class CaseActions
{
    public static IReadOnlyList<CaseActionDefinition> All { get; } =
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

    private static FrozenSet<CaseActionDefinition> OfThisService { get; } = All.SkipWhile(action => action != AddNote.Definition).ToFrozenSet();

    private static FrozenDictionary<string, CaseActionDefinition> ByName { get; } =
        All.ToFrozenDictionary(action => action.Name, StringComparer.Ordinal);

    /// <summary>The action of that name, or null when cases know none.</summary>
    public static CaseActionDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether the action is this service's own, on which no rule of the letters bears: what it does to a case, no step ever asks about.</summary>
    public static bool IsOfThisService(CaseActionDefinition action) => OfThisService.Contains(action);
}

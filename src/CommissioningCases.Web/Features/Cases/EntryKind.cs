namespace CommissioningCases.Web.Features.Cases;

/// <summary>Kinds of entries by which a history can be narrowed.</summary>
public enum EntryKind
{
    Steps,
    Engagement,
    Assurance,
    Measures,
    Tender,
    Facts,
    Documents,
    Notes,
    Refused,
    Struck,
}

/// <summary>Sorts entries into kinds.</summary>
public static class EntryKinds
{
    /// <summary>Whether the entry of that case is of that kind. Refused and struck ones are of their action's kind as well.</summary>
    public static bool Is(this EntryView entry, EntryKind kind, CaseFile file) => kind switch
    {
        EntryKind.Refused => !entry.IsAccepted,
        EntryKind.Struck => file.Struck.ContainsKey(entry.Number),
        _ => Of(file.Kind.Find(entry.Do) as ActionDefinition<CaseFile>) == kind,
    };

    public static string Label(EntryKind kind) => kind switch
    {
        EntryKind.Steps => "Steps",
        EntryKind.Engagement => "Engagement and departures",
        EntryKind.Assurance => "Assurance and the board",
        EntryKind.Measures => "Chances, plans and measures",
        EntryKind.Tender => "Tender",
        EntryKind.Facts => "Other facts",
        EntryKind.Documents => "Documents",
        EntryKind.Notes => "Notes, owners and strikings",
        EntryKind.Refused => "Refused attempts",
        _ => "Struck facts",
    };

    private static EntryKind? Of(ActionDefinition<CaseFile>? action) => action switch
    {
        null => null,
        _ when action == LogCase.Definition || action == TakeStep.Definition => EntryKind.Steps,
        _ when action == RecordTransfer.Definition || action == NameContract.Definition => EntryKind.Facts,
        _ when action == RecordEngagement.Definition || action == RespondAsStaffSide.Definition || action == RespondAsProvider.Definition => EntryKind.Engagement,
        _ when action == AnswerDispute.Definition || action == SettleDispute.Definition || action == CompleteAction.Definition => EntryKind.Engagement,
        _ when action == DealWithDeparture.Definition || action == ExplainDeparture.Definition => EntryKind.Engagement,
        _ when action == RecordAssurance.Definition || action == RecordBoardDecision.Definition => EntryKind.Assurance,
        _ when action == RequestReview.Definition || action == AskQuestion.Definition || action == AnswerQuestion.Definition || action == MeetConditions.Definition => EntryKind.Assurance,
        _ when action == SetMeasure.Definition || action == RecordMeasurement.Definition => EntryKind.Measures,
        _ when action == OfferChance.Definition || action == JudgeChance.Definition => EntryKind.Measures,
        _ when action == OfferPlanOpportunity.Definition || action == JudgePlan.Definition => EntryKind.Measures,
        _ when action == OpenTender.Definition || action == Invite.Definition => EntryKind.Tender,
        _ when action == ReceiveBid.Definition || action == ScoreBid.Definition => EntryKind.Tender,
        _ when action == AttachCaseDocument.Definition => EntryKind.Documents,
        _ when action == Strike.Definition || action.IsOfThisService => EntryKind.Notes,
        _ => EntryKind.Facts,
    };
}

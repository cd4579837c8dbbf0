namespace CommissioningCases.Domain.Choice;

/// <summary>Every kind of action that choice programmes know.</summary>
public static class ProgrammeActions
{
    public static IReadOnlyList<ActionDefinition<ProgrammeFile>> All { get; } =
    [
        OpenProgramme.Definition,
        EngageLocally.Definition,
        SelectService.Definition,
        NotifySha.Definition,
        ShareWithDepartment.Definition,
        AdoptPack.Definition,
        SetPrice.Definition,
        QualifyProvider.Definition,
        ConfirmPrinciples.Definition,
        GoLive.Definition,
        RecordLesson.Definition,
        StrikeLocally.Definition,
        CountAttendance.Definition,
        RecordFeedback.Definition,
        ProposeService.Definition,
        SetCriterion.Definition,
        ScoreService.Definition,
        DropService.Definition,
        WritePack.Definition,
        OpenOffer.Definition,
        DescribePrice.Definition,
        NameExistingProvider.Definition,
        DescribeProvider.Definition,
        RecordApplication.Definition,
        AttachEvidence.Definition,
        AssignAssessors.Definition,
        Remind.Definition,
        AssessApplication.Definition,
        WithdrawApplication.Definition,
        SuspendProvider.Definition,
        ReinstateProvider.Definition,
        RemoveProvider.Definition,
        RecordExit.Definition,
        DeclareInterest.Definition,
        ModerateAssessments.Definition,
        AppealOutcome.Definition,
        DecideAppeal.Definition,
        ClarifyOffer.Definition,
    ];
}

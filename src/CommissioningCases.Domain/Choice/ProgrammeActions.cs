using System.Collections.Frozen;

namespace CommissioningCases.Domain.Choice;

/// <summary>Every kind of action that a choice programme knows.</summary>
public static class ProgrammeActions
{
    public static IReadOnlyList<ProgrammeActionDefinition> All { get; } =
    [
        OpenProgramme.Definition,
        EngageLocally.Definition,
        SelectService.Definition,
        NotifySha.Definition,
        ShareWithDepartment.Definition,
        AdoptPack.Definition,
        SetPrice.Definition,
        QualifyProvider.Definition,
        GoLive.Definition,
        RecordFeedback.Definition,
        ProposeService.Definition,
        SetCriterion.Definition,
        ScoreService.Definition,
        DropService.Definition,
        WritePack.Definition,
        OpenOffer.Definition,
        NameExistingProvider.Definition,
        RecordApplication.Definition,
        AttachEvidence.Definition,
        AssignAssessors.Definition,
        Remind.Definition,
        AssessApplication.Definition,
        WithdrawApplication.Definition,
        SuspendProvider.Definition,
        ReinstateProvider.Definition,
        RemoveProvider.Definition,
    ];

    private static FrozenDictionary<string, ProgrammeActionDefinition> ByName { get; } =
        All.ToFrozenDictionary(action => action.Name, StringComparer.Ordinal);

    /// <summary>The action of that name, or null when programmes know none.</summary>
    public static ProgrammeActionDefinition? Find(string name) => ByName.GetValueOrDefault(name);
}

namespace CommissioningCases.Domain.Choice;

/// <summary>Choice programmes under one edition of the rules.</summary>
public sealed class ProgrammeKind(string edition, IReadOnlyList<ActionDefinition<ProgrammeFile>> actions)
    : HistoryKind<ProgrammeFile>(edition, "programme", "CP", actions, OpenProgramme.Definition)
{
    public override string WhenBegun => "when the programme was opened";
}

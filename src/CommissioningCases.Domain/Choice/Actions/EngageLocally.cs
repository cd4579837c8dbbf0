namespace CommissioningCases.Domain.Choice;

/// <summary>One of the five groups was engaged on local priorities (CP.1).</summary>
public sealed record EngageLocally(LocalGroup Group, string Summary) : HistoryAction<ProgrammeFile>
{
    public static ChoiceField<LocalGroup> GroupField { get; } = new("group", "Group");

    public static TextField SummaryField { get; } = new("summary", "What was done and heard");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "engage-locally",
        "Record local engagement",
        [GroupField, SummaryField],
        fields => new EngageLocally(fields.Read(GroupField), fields.Read(SummaryField)))
    {
        Rule = ActionRule.Always<ProgrammeFile>(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new($"Engaged {Group.Within()}", $": {Summary}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { Engagements = file.Engagements.Add(new LocalEngagement(mark, this)) };
}

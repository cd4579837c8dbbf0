namespace CommissioningCases.Domain.Choice;

/// <summary>One of the five groups was engaged on local priorities (CP.1).</summary>
/// <param name="Attending">How many people came; null where nobody counted.</param>
public sealed record EngageLocally(LocalGroup Group, string Summary, int? Attending) : HistoryAction<ProgrammeFile>
{
    public static ChoiceField<LocalGroup> GroupField { get; } = new("group", "Group");

    public static TextField SummaryField { get; } = new("summary", "What was done and heard");

    public static NumberField AttendingField { get; } = new("attending", "How many people came")
    {
        Least = 0,
        Most = 1_000_000,
        IsWhole = true,
        Presence = Presence.Optional,
    };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "engage-locally",
        "Record local engagement",
        [GroupField, SummaryField, AttendingField],
        fields => new EngageLocally(fields.Read(GroupField), fields.Read(SummaryField), (int?)fields.Find(AttendingField)))
    {
        Rule = ActionRule.Always<ProgrammeFile>(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new($"Engaged {Group.Within()}", $"{(Attending is { } people ? $", {EnglishFormat.Count(people, "person", "people")}" : "")}: {Summary}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { Engagements = file.Engagements.Add(new LocalEngagement(mark, this)) };
}

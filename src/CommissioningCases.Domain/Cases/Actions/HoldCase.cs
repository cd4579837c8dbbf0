namespace CommissioningCases.Domain.Cases;

/// <summary>The case rests for a time. It weighs nothing in any requirement, and everything stays possible.</summary>
/// <param name="Until">The day on which it is to be looked at again; null where none is set.</param>
public sealed record HoldCase(DateOnly? Until, string Reason) : HistoryAction<CaseFile>
{
    public static DateField UntilField { get; } = new("until", "Look at it again on") { Presence = Presence.Optional };

    public static TextField ReasonField { get; } = new("reason", "Why the case is on hold");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "hold-case",
        "Put the case on hold",
        [UntilField, ReasonField],
        fields => new HoldCase(fields.Find(UntilField), fields.Read(ReasonField)))
    {
        Rule = ActionRule.Always<CaseFile>().OnOpenCase((file, context) => context.Invalid(file.OpenHold is not null, "do", "The case is on hold already")),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Of(UntilField),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Case put on hold", Until is { } day ? $" until {EnglishFormat.Day(day)}" : "").With(("Why", Reason));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file with { Holds = file.Holds.Add(new Hold(mark, this)) };
}

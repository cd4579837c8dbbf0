namespace CommissioningCases.Domain.Cases;

/// <summary>A case that was on hold goes on.</summary>
public sealed record ResumeCase(string Reason) : HistoryAction<CaseFile>
{
    public static TextField ReasonField { get; } = new("reason", "Why the case goes on");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "resume-case",
        "Resume the case",
        [ReasonField],
        fields => new ResumeCase(fields.Read(ReasonField)))
    {
        Rule = ActionRule.Always<CaseFile>().OnOpenCase((file, context) => context.Invalid(file.OpenHold is null, "do", "The case is not on hold")),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Of([]),
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence("Case resumed").With(("Why", Reason));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Holds = file.Holds.Replace(file.OpenHold!.Mark, hold => hold with { Resumed = mark }) };
}

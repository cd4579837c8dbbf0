namespace CommissioningCases.Domain.Choice;

/// <summary>Something that was said at a local engagement, in a sentence or two, tagged with the services that it speaks for.</summary>
/// <param name="Engagement">The engagement at which it was heard, by the name of its record.</param>
/// <param name="Services">National services by their codes, local proposals by their names; none where it speaks for no service.</param>
public sealed record RecordFeedback(string Engagement, string Statement, IReadOnlyList<string> Services) : HistoryAction<ProgrammeFile>
{
    public static CodeField EngagementField { get; } = new("engagement", "Engagement at which it was heard", CodeSource.LocalEngagement);

    public static TextField StatementField { get; } = new("statement", "What was said");

    public static TextListField ServicesField { get; } = new("services", "Services that it speaks for") { Source = CodeSource.ProposedService, Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "record-feedback",
        "Record feedback",
        [EngagementField, StatementField, ServicesField],
        fields => new RecordFeedback(fields.Read(EngagementField), fields.Read(StatementField), fields.Read(ServicesField, [])))
    {
        Rule = ActionRule.For<ProgrammeFile, RecordFeedback>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Feedback", $": {Statement}")
    {
        Shown = [ServicesField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { Feedback = file.Feedback.Add(Heard(mark, file.FindEngagement(Engagement)!)) };

    private Feedback Heard(EntryMark mark, LocalEngagement engagement) => new(mark, this, engagement.Details.Group, engagement.Mark.Number);

    private static void Check(ProgrammeFile file, RecordFeedback feedback, RuleContext context)
    {
        var engagement = file.FindEngagement(feedback.Engagement);
        context.Invalid(engagement is null, EngagementField, "Choose an engagement of this programme");
        context.InvalidBefore(engagement?.On, "when it was heard");
        context.Invalid(
            feedback.Services.Any(service => !ServiceRanking.IsOnList(file, service, context.Bodies)),
            ServicesField,
            "Choose services of the national list or ones put forward locally");
    }
}

namespace CommissioningCases.Domain.Choice;

/// <summary>Something that was said at a local engagement, in a sentence or two, tagged with the services that it speaks for.</summary>
/// <param name="Engagement">The engagement at which it was heard, by the name of its record.</param>
/// <param name="Services">National services by their codes, local proposals by their names; none where it speaks for no service.</param>
public sealed record RecordFeedback(string Engagement, string Statement, IReadOnlyList<string> Services) : ProgrammeAction
{
    public static CodeField EngagementField { get; } = new("engagement", "Engagement at which it was heard", CodeSource.LocalEngagement);

    public static TextField StatementField { get; } = new("statement", "What was said");

    public static TextListField ServicesField { get; } = new("services", "Services that it speaks for") { Source = CodeSource.ProposedService, Presence = Presence.Optional };

    public static ProgrammeActionDefinition Definition { get; } = new(
        "record-feedback",
        "Record feedback",
        [EngagementField, StatementField, ServicesField],
        fields => new RecordFeedback(fields.Read(EngagementField), fields.Read(StatementField), fields.Read(ServicesField, [])));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { Feedback = file.Feedback.Add(new Feedback(mark, this, file.FindEngagement(Engagement)!.Details.Group)) };
}

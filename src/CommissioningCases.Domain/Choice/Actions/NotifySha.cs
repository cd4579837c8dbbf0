using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>The SHA is notified of the priorities (CP.3).</summary>
/// <param name="Notice">The document that was sent, as the service made it of the record at that moment; null where it was sent by other ways.</param>
public sealed record NotifySha(string? Notice) : HistoryAction<ProgrammeFile>
{
    /// <inheritdoc cref="NoticeField"/>
    public static NoticeField NoticeField { get; } = new("notice", "Notice") { Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "notify-sha",
        "Notify the SHA",
        [NoticeField],
        fields => new NotifySha(fields.Find(NoticeField)))
    {
        Rule = ActionRule.For<ProgrammeFile, NotifySha>(Check, Asked),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
        FilledIn = [NoticeField],
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("The SHA was notified", " of the priorities");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { ShaNotified = mark };

    private static IReadOnlyList<Requirement<ProgrammeFile>> Asked => [new(CP_2, "Three or more services are selected", ThreeServices)];

    private static void Check(ProgrammeFile file, NotifySha notify, RuleContext context) =>
        context.Invalid(file.ShaNotified is not null, "do", "The SHA was notified already");

    private static Finding ThreeServices(Outlook<ProgrammeFile> ahead) => Finding.When(
        ahead.File.Services.Count >= ProgrammeRules.FewestServices,
        $"{ahead.File.Services.Count} of {ProgrammeRules.FewestServices} selected",
        new Prompt(SelectService.Definition, "Select a service"),
        [.. ahead.File.Services.Values.Select(service => service.Mark.Number).Order()]);
}

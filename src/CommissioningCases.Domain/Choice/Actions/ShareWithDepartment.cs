using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>The priorities are shared with the Department (CP.4).</summary>
/// <param name="Notice">The document that was sent, as the service made it of the record at that moment; null where it was sent by other ways.</param>
public sealed record ShareWithDepartment(string? Notice) : HistoryAction<ProgrammeFile>
{
    /// <inheritdoc cref="NoticeField"/>
    public static NoticeField NoticeField { get; } = new("notice", "Notice") { Presence = Presence.Optional };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "share-with-department",
        "Share with the Department",
        [NoticeField],
        fields => new ShareWithDepartment(fields.Find(NoticeField)))
    {
        Rule = ActionRule.For<ProgrammeFile, ShareWithDepartment>(Check, Asked),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
        FilledIn = [NoticeField],
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("The priorities were shared", " with the Department");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { SharedWithDepartment = mark };

    private static IReadOnlyList<Requirement<ProgrammeFile>> Asked => [new(CP_3, "The SHA was notified on or before that day", ProgrammeRules.ShaNotified)];

    private static void Check(ProgrammeFile file, ShareWithDepartment share, RuleContext context) =>
        context.Invalid(file.SharedWithDepartment is not null, "do", "The priorities were shared with the Department already");
}

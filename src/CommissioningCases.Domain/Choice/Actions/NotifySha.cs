using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>The SHA is notified of the priorities (CP.3).</summary>
/// <param name="Notice">The document that was sent, as the service made it of the record at that moment; null where it was sent by other ways.</param>
public sealed record NotifySha(string? Notice) : ProgrammeAction
{
    /// <inheritdoc cref="NoticeField"/>
    public static NoticeField NoticeField { get; } = new("notice", "Notice") { Presence = Presence.Optional };

    public static ProgrammeActionDefinition Definition { get; } = new(
        "notify-sha",
        "Notify the SHA",
        [NoticeField],
        fields => new NotifySha(fields.Find(NoticeField)))
    {
        Clauses = [CP_2],
    };

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { ShaNotified = mark };
}

using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>The priorities are shared with the Department (CP.4).</summary>
/// <param name="Notice">The document that was sent, as the service made it of the record at that moment; null where it was sent by other ways.</param>
public sealed record ShareWithDepartment(string? Notice) : ProgrammeAction
{
    /// <inheritdoc cref="NoticeField"/>
    public static NoticeField NoticeField { get; } = new("notice", "Notice") { Presence = Presence.Optional };

    public static ProgrammeActionDefinition Definition { get; } = new(
        "share-with-department",
        "Share with the Department",
        [NoticeField],
        fields => new ShareWithDepartment(fields.Find(NoticeField)))
    {
        Clauses = [CP_3],
    };

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { SharedWithDepartment = mark };
}

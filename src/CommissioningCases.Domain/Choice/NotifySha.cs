using CommissioningCases.Domain.Cases;
using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>The SHA is notified of the priorities (CP.3).</summary>
public sealed record NotifySha() : ProgrammeAction
{
    public static ProgrammeActionDefinition Definition { get; } = new(
        "notify-sha",
        "Notify the SHA",
        [],
        fields => new NotifySha())
    {
        Clauses = [CP_2],
    };

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { ShaNotified = mark };
}

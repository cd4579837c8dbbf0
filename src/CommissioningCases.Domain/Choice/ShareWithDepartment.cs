using CommissioningCases.Domain.Cases;
using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>The priorities are shared with the Department (CP.4).</summary>
public sealed record ShareWithDepartment() : ProgrammeAction
{
    public static ProgrammeActionDefinition Definition { get; } = new(
        "share-with-department",
        "Share with the Department",
        [],
        fields => new ShareWithDepartment())
    {
        Clauses = [CP_3],
    };

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { SharedWithDepartment = mark };
}

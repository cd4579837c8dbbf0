using CommissioningCases.Web.Features.Cases;

namespace CommissioningCases.Web.Features.Recording;

/// <summary>What a form is drawn from beside its fields.</summary>
/// <param name="Colleagues">Those to whom the case can be assigned; only its form needs them.</param>
/// <param name="Prefilled">What the link to the form fills in already, by the field's name.</param>
public sealed record FormContext(CaseView View, Permissions Permissions, IReadOnlyList<Option> Colleagues, Func<string, string?> Prefilled)
{
    /// <summary>The step whose form it is; null where a fact is recorded.</summary>
    public Step? Step { get; init; }

    public CaseFile File => View.File;

    public KnownBodies Bodies => View.Bodies;

    /// <summary>The field's own hint, or else the requirement that it answers, in the words of the checklist.</summary>
    public string? HintOf(Field field) =>
        field.Hint ?? (Step?.Requirements.FirstOrDefault(requirement => requirement.AskedOnForm == field) is { } asked ? $"{asked.Statement} ({asked.Clause.Id})" : null);
}

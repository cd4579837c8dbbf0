using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>What the form of an action is drawn from beside its fields.</summary>
/// <param name="Overview">The history that it adds to, with what the person may do.</param>
/// <param name="Given">What a field holds already, by its name: typed, or filled in by the link to the form.</param>
public sealed record HistoryForm<TOverview>(TOverview Overview, ActionDefinition Action, Func<string, IReadOnlyList<string>> Given)
    where TOverview : IHistoryOverview
{
    /// <summary>Those who can be named in it, or what else it takes over from beyond the history.</summary>
    public IReadOnlyList<Option> People { get; init; } = [];

    /// <summary>Whether it records anew what was recorded in error, so that it is one entry and no more.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Whether somebody has filled it in before, so that it begins with what they chose.</summary>
    public bool IsFilledIn { get; init; }

    /// <summary>What of the letter a field answers, in the words of the checklist; null where none asks for it.</summary>
    public Func<Field, string?> AskedBy { get; init; } = _ => null;

    public string? Value(Field field) => Value(field.Name);

    public string? Value(string name) => Given(name) is [{ Length: > 0 } only] ? only : null;

    public string? HintOf(Field field) => field.Hint ?? AskedBy(field);
}

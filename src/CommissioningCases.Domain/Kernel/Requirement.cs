namespace CommissioningCases.Domain.Kernel;

/// <summary>
/// One condition of the letter for an action: it decides, explains a refusal, and draws the checklist, the diagram and the guidance.
/// </summary>
/// <param name="Clause">The clause under which the action is refused while it is unmet.</param>
/// <param name="Statement">The condition in plain words.</param>
/// <param name="Test">Whether it holds for the file on the action's day.</param>
public record Requirement<TFile>(Clause Clause, string Statement, Func<Outlook<TFile>, Finding> Test)
    where TFile : HistoryFile
{
    /// <summary>Why the rule goes beyond the letter's words: how this service reads the letter. Null where it only says what the letter says.</summary>
    public string? Interpretation { get; init; }

    /// <summary>The field of the action's own form that answers it; null when the file must answer it.</summary>
    public Field? AskedOnForm { get; init; }
}

/// <summary>What a requirement looks at: a file on the day of an action that is tried or thought of.</summary>
/// <param name="On">The action's day: what is dated later does not count.</param>
/// <param name="Action">As it was tried; with blank fields when it is only thought of.</param>
public sealed record Outlook<TFile>(TFile File, DateOnly On, HistoryAction<TFile> Action, KnownBodies Bodies)
    where TFile : HistoryFile;

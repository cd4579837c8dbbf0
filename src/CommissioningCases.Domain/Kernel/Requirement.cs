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

    /// <summary>The field of the form that answers it; null when the file must answer it.</summary>
    public Field? AskedOnForm { get; init; }
}

/// <summary>What a requirement looks at: a file on the day of an action that is tried or thought of. What is dated later, or was struck, is not in it.</summary>
public sealed record Outlook<TFile>
    where TFile : HistoryFile
{
    /// <param name="on">The action's day.</param>
    /// <param name="action">As it was tried; with blank fields when it is only thought of.</param>
    public Outlook(TFile file, DateOnly on, HistoryAction<TFile> action, KnownBodies bodies) =>
        (File, On, Action, Bodies) = ((TFile)file.AsOf(on), on, action, bodies);

    /// <summary>The file as of the day: there is no other way for a requirement to read it.</summary>
    public TFile File { get; }

    public DateOnly On { get; }

    public HistoryAction<TFile> Action { get; }

    public KnownBodies Bodies { get; }
}

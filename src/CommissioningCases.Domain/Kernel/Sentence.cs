namespace CommissioningCases.Domain.Kernel;

/// <summary>An entry of a history in words: "<b>Formal chance 2 offered</b> to Demonstration Community Trust: reach 60% by 14 January 2010."</summary>
/// <param name="Lead">What was done; it begins the sentence and stands out.</param>
/// <param name="Rest">The rest of the sentence, with the space or comma that it begins with.</param>
public sealed record Sentence(string Lead, string Rest = "")
{
    /// <summary>What belongs to it but makes no sentence: a rationale, notes, a minute.</summary>
    public IReadOnlyList<Detail> Details { get; init; } = [];

    /// <summary>Fields that belong to it, each to be shown under its own label as it was given.</summary>
    public IReadOnlyList<Field> Shown { get; init; } = [];

    /// <summary>The sentence without a full stop of its own.</summary>
    public string Words => Lead + Rest;

    public override string ToString() => Words + (EndsItself ? "" : ".");

    /// <summary>Whether what was typed ends with a full stop or the like already.</summary>
    public bool EndsItself => Words.TrimEnd() is [.., '.' or '!' or '?' or '…'];

    /// <summary>The same sentence with what of these was given.</summary>
    public Sentence With(params IEnumerable<(string Label, string? Text)> details) =>
        this with { Details = [.. from detail in details where !string.IsNullOrEmpty(detail.Text) select new Detail(detail.Label, detail.Text)] };
}

/// <summary>A text that goes with a sentence.</summary>
public sealed record Detail(string Label, string Text);

/// <summary>What an action is told from beside itself.</summary>
/// <param name="File">What the history comes to now, so that an entry of any age finds what it is about.</param>
/// <param name="Number">The number of the entry that records the action.</param>
public sealed record Telling<TFile>(TFile File, int Number, Names Names)
    where TFile : HistoryFile;

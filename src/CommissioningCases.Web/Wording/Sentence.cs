namespace CommissioningCases.Web.Wording;

/// <summary>An entry of a history in words: "<b>Formal chance 2 offered</b> to Demonstration Community Trust: reach 60% by 14 January 2010."</summary>
/// <param name="Lead">What was done; it begins the sentence and stands out.</param>
/// <param name="Rest">The rest of the sentence, with the space or comma that it begins with.</param>
public sealed record Sentence(string Lead, string Rest = "")
{
    /// <summary>What belongs to it but makes no sentence: a rationale, notes, a minute.</summary>
    public IReadOnlyList<Detail> Details { get; init; } = [];

    /// <summary>The sentence without a full stop of its own.</summary>
    public string Words => Lead + Rest;

    public override string ToString() => Words + (EndsItself ? "" : ".");

    /// <summary>Whether what was typed ends with a full stop or the like already.</summary>
    public bool EndsItself => Words.TrimEnd() is [.., '.' or '!' or '?' or '…'];
}

/// <summary>A text that goes with a sentence.</summary>
public sealed record Detail(string Label, string Text);

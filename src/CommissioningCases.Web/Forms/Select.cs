namespace CommissioningCases.Web.Forms;

/// <summary>A labelled list of choices for the partials <c>_Select</c> and <c>_Radios</c>; see <see cref="TextInput"/> for where its state comes from.</summary>
public sealed record Select(string Name, string Label, IReadOnlyList<Option> Options)
{
    public string? Value { get; init; }

    public string? Hint { get; init; }

    /// <summary>Whether a script, where there is one, lets people find a choice by typing a part of it.</summary>
    public bool IsTyped { get; init; }
}

/// <summary>One choice: the value that is sent and the words that are shown.</summary>
public sealed record Option(string Value, string Text)
{
    public string? Hint { get; init; }
}

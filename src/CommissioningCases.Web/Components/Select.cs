namespace CommissioningCases.Web.Components;

/// <summary>A labelled list of choices for the partials <c>_Select</c> and <c>_Radios</c>; see <see cref="TextInput"/> for where its state comes from.</summary>
public sealed record Select(string Name, string Label, IReadOnlyList<Option> Options) : IHasBoxes
{
    public IEnumerable<string> Boxes => Options.Count == 0 ? [] : [Name, .. Options.SelectMany(option => option.Below?.Boxes ?? [])];

    public string? Value { get; init; }

    public string? Hint { get; init; }

    /// <summary>Whether a script, where there is one, lets people find a choice by typing a part of it.</summary>
    public bool IsTyped { get; init; }

    /// <summary>What a list shows while nothing is chosen; null where something always is.</summary>
    public string? Blank { get; init; }
}

/// <summary>One choice: the value that is sent and the words that are shown.</summary>
public sealed record Option(string Value, string Text)
{
    /// <summary>Below a radio button.</summary>
    public string? Hint { get; init; }

    /// <summary>A field that belongs to a radio button alone and is shown below it once it is chosen.</summary>
    public FormPart? Below { get; init; }

    /// <summary>The heading under which it stands in a list; options of one group follow one another.</summary>
    public string? Group { get; init; }
}

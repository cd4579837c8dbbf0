using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>By what a filter is set in the form of its register.</summary>
public enum FilterControl
{
    /// <summary>The box in which words are looked for.</summary>
    Search,

    Text,
    Choice,

    /// <summary>A check box for each value, of which several may be ticked.</summary>
    Boxes,

    Day,
    Tick,

    /// <summary>No control of its own: links set it, and the form keeps it.</summary>
    Kept,
}

/// <summary>One of the values that a filter can have.</summary>
/// <param name="Word">How addresses say it.</param>
public sealed record FilterOption(string Word, string Text);

/// <summary>One thing to which a register can be narrowed: its word in the address, its control and its chip.</summary>
/// <typeparam name="TFilter">Everything to which the register can be narrowed.</typeparam>
/// <param name="Word">How addresses call it.</param>
/// <param name="Label">What its control is called.</param>
public abstract record RegisterFilter<TFilter>(string Word, string Label, FilterControl Control)
{
    public string? Hint { get; init; }

    /// <summary>What the choice of none is called.</summary>
    public string? Blank { get; init; } = "Any";

    /// <summary>Whether it only says how the page shows its rows, so that a table for a spreadsheet is the same without it.</summary>
    public bool IsOfPage { get; init; }

    /// <summary>What a value should be, such as "a scenario"; null where what cannot be followed is passed over in silence.</summary>
    public string? What { get; init; }

    /// <summary>Whether the person may ask for it.</summary>
    public Func<Person?, bool> IsFor { get; init; } = _ => true;

    /// <summary>What can be chosen.</summary>
    public Func<RegisterContext, IReadOnlyList<FilterOption>> Options { get; init; } = _ => [];

    /// <summary>The statement that reads the words that can be chosen, where it takes one.</summary>
    internal Func<RegisterContext, NpgsqlBatchCommand>? OptionsSql { get; init; }

    /// <summary>What people call a word that the statement has read.</summary>
    internal Func<string, RegisterContext, string> TextOf { get; init; } = (word, _) => word;

    /// <summary>How an address says it; null where it narrows nothing.</summary>
    public abstract string? ValueOf(TFilter filter);

    /// <summary>Sets it as an address says it.</summary>
    /// <returns>False when the text is no such value.</returns>
    public abstract bool TryRead(string text, Person? person, ref TFilter filter);

    /// <summary>The filter without it.</summary>
    public abstract TFilter Without(TFilter filter);

    /// <summary>The words of the link that takes it away; null where it narrows nothing.</summary>
    /// <param name="options">What can be chosen, where more is known of that than <see cref="Options"/> says.</param>
    public abstract string? ChipOf(TFilter filter, RegisterContext context, IReadOnlyList<FilterOption>? options = null);

    /// <summary>What is wrong with its value; null where nothing is.</summary>
    internal abstract string? ProblemOf(TFilter filter);

    /// <summary>The condition that it adds to a statement; null where it narrows nothing there.</summary>
    internal abstract string? ConditionOf(TFilter filter, RegisterSql sql);
}

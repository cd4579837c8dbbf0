namespace CommissioningCases.Application.Registers;

/// <summary>Reads a value as addresses say it.</summary>
/// <returns>False when the text is no such value.</returns>
public delegate bool FilterReading<TValue>(string text, Person? person, out TValue value);

/// <summary>A filter of one type of value, whose default narrows nothing.</summary>
public sealed record RegisterFilter<TFilter, TValue>(string Word, string Label, FilterControl Control) : RegisterFilter<TFilter>(Word, Label, Control)
{
    public required Func<TFilter, TValue> Get { get; init; }

    public required Func<TFilter, TValue, TFilter> Set { get; init; }

    public required FilterReading<TValue> Reading { get; init; }

    public required Func<TValue, string> Writing { get; init; }

    /// <summary>The words of its chip, which are given those of the option that is chosen, where there is one; they stand alone where this says nothing.</summary>
    public Func<TValue, string?, RegisterContext, string>? Chip { get; init; }

    /// <summary>Whether requests may have that value, whoever makes them up.</summary>
    public Func<TValue, bool> IsValid { get; init; } = _ => true;

    internal Func<TValue, RegisterSql, string>? Where { get; init; }

    public override string? ValueOf(TFilter filter) => IsSet(filter) ? Writing(Get(filter)) : null;

    public override bool TryRead(string text, Person? person, ref TFilter filter)
    {
        if (!Reading(text, person, out var value))
        {
            return false;
        }

        filter = Set(filter, value);
        return true;
    }

    public override TFilter Without(TFilter filter) => Set(filter, default!);

    public override string? ChipOf(TFilter filter, RegisterContext context, IReadOnlyList<FilterOption>? options = null)
    {
        if (!IsSet(filter))
        {
            return null;
        }

        var value = Get(filter);
        var chosen = (options ?? Options(context)).FirstOrDefault(option => option.Word == Writing(value))?.Text;
        return Chip?.Invoke(value, chosen, context) ?? chosen ?? $"{Label}: {Writing(value)}";
    }

    internal override string? ProblemOf(TFilter filter) => IsSet(filter) && !IsValid(Get(filter)) ? $"{Label} is not {What}." : null;

    internal override string? ConditionOf(TFilter filter, RegisterSql sql) => IsSet(filter) ? Where?.Invoke(Get(filter), sql) : null;

    private bool IsSet(TFilter filter) => !EqualityComparer<TValue>.Default.Equals(Get(filter), default);
}

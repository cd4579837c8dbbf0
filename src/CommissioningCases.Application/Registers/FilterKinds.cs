using System.Globalization;
using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>The kinds of filters that registers have.</summary>
public abstract partial class Register<TFilter>
{
    /// <summary>More values of one filter nobody ticks.</summary>
    private const int MostValues = 60;

    private const char ValueSeparator = ',';

    private static readonly IReadOnlyList<FilterOption> Scenarios = [.. RuleSets.Standard.Current.Scenarios.Select(scenario => new FilterOption(Write(scenario.Number), $"{scenario.Number} {scenario.Title}"))];

    /// <summary>A text that is looked for.</summary>
    /// <param name="chip">What the chip says before the text; the label where it is null.</param>
    private protected static RegisterFilter<TFilter, string?> ByText(
        string word,
        string label,
        Func<TFilter, string?> get,
        Func<TFilter, string?, TFilter> set,
        Func<string, RegisterSql, string>? where = null,
        FilterControl control = FilterControl.Text,
        string? chip = null) => new(word, label, control)
        {
            Get = get,
            Set = set,
            What = control == FilterControl.Search ? $"{LongestText} characters and {SearchText.MostTerms} words or fewer" : $"{LongestText} characters or fewer",
            Chip = (value, _, _) => $"{chip ?? $"{label}:"} {value}",
            IsValid = control == FilterControl.Search ? IsSearchable : IsShort,
            Reading = (text, _, out value) => control == FilterControl.Search ? IsSearchable(value = text) : IsShort(value = text),
            Writing = value => value!,
            Where = where is null ? null : (value, sql) => where(value!, sql),
        };

    /// <summary>No word is left out without a word: who types too many is told.</summary>
    private static bool IsSearchable(string? text) => IsShort(text) && !SearchText.IsTooLong(text);

    /// <summary>A part of the name or email address of whoever did something, whose account is <c>u</c>.</summary>
    private protected static RegisterFilter<TFilter, string?> ByPerson(string word, Func<TFilter, string?> get, Func<TFilter, string?, TFilter> set) =>
        ByText(word, "Name or email address", get, set, IsCalled, FilterControl.Search, chip: "Person:");

    /// <summary>The Primary Care Trust; where one sees a single one, or none that has a name, the form only keeps it.</summary>
    private protected static RegisterFilter<TFilter, string?> ByPct(Func<TFilter, string?> get, Func<TFilter, string?, TFilter> set) => new(PctWord, "Primary Care Trust", FilterControl.Choice)
    {
        Get = get,
        Set = set,
        What = "a Primary Care Trust",
        IsValid = IsShort,
        Reading = (text, _, out value) => IsShort(value = text),
        Writing = value => value!,
        Options = context => context.Area.Count > 1 ? [.. context.Area.Select(pct => new FilterOption(pct.Code, pct.Name))] : [],
        Chip = (value, _, context) => context.Area.FirstOrDefault(pct => pct.Code == value)?.Name ?? value!, // one that is out of sight has no name here either
        Where = (value, sql) => sql.Is($"{sql.Alias}.pct", value!),
    };

    /// <summary>Scenarios, of which any will do.</summary>
    private protected static RegisterFilter<TFilter, Several<int>> ByScenarios(Func<TFilter, Several<int>> get, Func<TFilter, Several<int>, TFilter> set) => BySeveral(
        "scenario",
        "Scenario",
        "a scenario",
        text => Number(text) is { } number and >= 1 and <= 6 ? (number, true) : (0, false),
        Write,
        get,
        set,
        _ => Scenarios,
        (numbers, _) => numbers is [var only] ? Scenarios[only - 1].Text : $"Scenarios {EnglishFormat.List([.. numbers.Order().Select(Write)])}");

    /// <summary>Primary Care Trusts, of which any will do; where one sees a single one, or none that has a name, the form only keeps them.</summary>
    private protected static RegisterFilter<TFilter, Several<string>> ByPcts(Func<TFilter, Several<string>> get, Func<TFilter, Several<string>, TFilter> set) => BySeveral(
        PctWord,
        "Primary Care Trust",
        "a Primary Care Trust",
        text => (text, IsShort(text)),
        code => code,
        get,
        set,
        context => context.Area.Count > 1 ? [.. context.Area.Select(pct => new FilterOption(pct.Code, pct.Name))] : [],
        (codes, context) => $"{(codes.Count == 1 ? "PCT" : "PCTs")}: {EnglishFormat.List([.. codes.Select(code => context.Bodies.FindPct(code)?.Name ?? code)])}");

    /// <summary>One of several words that are known only while a page is made; addresses can name any.</summary>
    /// <param name="options">What can be chosen, as far as no statement reads it.</param>
    /// <param name="optionsSql">The statement that reads the words that can be chosen.</param>
    /// <param name="textOf">What people call such a word.</param>
    private protected static RegisterFilter<TFilter, string?> ByWord(
        string word,
        string label,
        string what,
        Func<TFilter, string?> get,
        Func<TFilter, string?, TFilter> set,
        Func<RegisterContext, IReadOnlyList<FilterOption>>? options = null,
        Func<string, RegisterSql, string>? where = null,
        Func<RegisterContext, NpgsqlBatchCommand>? optionsSql = null,
        Func<string, RegisterContext, string>? textOf = null) => new(word, label, FilterControl.Choice)
        {
            Get = get,
            Set = set,
            What = what,
            IsValid = value => value!.Length <= Field.LongestText,
            Reading = (text, _, out value) => (value = text).Length <= Field.LongestText,
            Writing = value => value!,
            Options = options ?? (_ => []),
            OptionsSql = optionsSql,
            Where = where is null ? null : (value, sql) => where(value!, sql),
            Chip = textOf is null ? null : (value, _, context) => textOf(value!, context),
            TextOf = textOf ?? ((value, _) => value),
        };

    /// <summary>Any of several values, which addresses say one after the other with commas between them.</summary>
    /// <param name="read">Reads one of them; null where it is none.</param>
    /// <param name="write">Writes one of them, without a comma.</param>
    /// <param name="chip">The words of the chip.</param>
    private protected static RegisterFilter<TFilter, Several<TValue>> BySeveral<TValue>(
        string word,
        string label,
        string what,
        Func<string, (TValue Value, bool IsValue)> read,
        Func<TValue, string> write,
        Func<TFilter, Several<TValue>> get,
        Func<TFilter, Several<TValue>, TFilter> set,
        Func<RegisterContext, IReadOnlyList<FilterOption>> options,
        Func<Several<TValue>, RegisterContext, string> chip,
        bool isKept = false) => new(word, label, isKept ? FilterControl.Kept : FilterControl.Boxes)
        {
            Get = get,
            Set = set,
            What = what,
            IsValid = values => values.Count <= MostValues,
            Reading = (text, _, out values) =>
            {
                var parts = text.Split(ValueSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Select(read).ToList();
                values = [.. parts.Where(part => part.IsValue).Select(part => part.Value)];
                return parts.Count is > 0 and <= MostValues && parts.TrueForAll(part => part.IsValue);
            },
            Writing = values => string.Join(ValueSeparator, values.Select(write)),
            Options = options,
            Chip = (values, _, context) => chip(values, context),
        };

    private protected static RegisterFilter<TFilter, int?> ByScenario(Func<TFilter, int?> get, Func<TFilter, int?, TFilter> set, string column = "s.scenario") => new("scenario", "Scenario", FilterControl.Choice)
    {
        Get = get,
        Set = set,
        What = "a scenario",
        IsValid = number => number is >= 1 and <= 6,
        Reading = (text, _, out value) => (value = Number(text)) is >= 1 and <= 6,
        Writing = value => Write(value!.Value),
        Options = _ => Scenarios,
        Where = (value, sql) => sql.Is(column, value!.Value),
    };

    /// <param name="offered">The clauses that the form offers; addresses can name any.</param>
    private protected static RegisterFilter<TFilter, string?> ByClause(
        Func<TFilter, string?> get, Func<TFilter, string?, TFilter> set, IEnumerable<Clause> offered, Func<string, RegisterSql, string> where) => new("clause", "Clause", FilterControl.Choice)
        {
            Get = get,
            Set = set,
            What = "a clause",
            Reading = (text, _, out value) => (value = Letter.FindClause(text)?.Id) is not null,
            Writing = value => value!,
            Options = _ => [.. offered.Select(clause => new FilterOption(clause.Id, clause.Id))],
            Chip = (value, _, _) => $"Clause {value}",
            Where = (value, sql) => where(value!, sql),
        };

    private protected static RegisterFilter<TFilter, int?> ByNumber(string word, string label, string what, Func<TFilter, int?> get, Func<TFilter, int?, TFilter> set) => new(word, label, FilterControl.Choice)
    {
        Get = get,
        Set = set,
        What = what,
        Reading = (text, _, out value) => (value = Number(text)) is not null,
        Writing = value => Write(value!.Value),
        Chip = (value, _, _) => $"{label} {value}",
    };

    private protected static RegisterFilter<TFilter, DateOnly?> ByDay(
        string word, string label, Func<TFilter, DateOnly?> get, Func<TFilter, DateOnly?, TFilter> set, Func<DateOnly, RegisterSql, string>? where = null) => new(word, label, FilterControl.Day)
        {
            Get = get,
            Set = set,
            What = "a day such as 2010-04-01",
            Reading = ReadDay,
            Writing = value => DateField.Format(value!.Value),
            Chip = (value, _, _) => $"{label} {EnglishFormat.Day(value!.Value)}",
            Where = where is null ? null : (value, sql) => where(value!.Value, sql),
        };

    /// <summary>A quarter; where nothing is said, the page takes one.</summary>
    private protected static RegisterFilter<TFilter, Quarter?> ByQuarter(string word, string label, Func<TFilter, Quarter?> get, Func<TFilter, Quarter?, TFilter> set) => new(word, label, FilterControl.Choice)
    {
        Get = get,
        Set = set,
        What = "a quarter such as 2010-07",
        Reading = (text, _, out quarter) => (quarter = Quarter.Parse(text)) is not null,
        Writing = quarter => quarter!.Value.ToString(),
        Chip = (quarter, _, _) => $"Quarter from {EnglishFormat.Day(quarter!.Value.From)}",
        Blank = null,
    };

    /// <summary>One of several values, each with its word in the address and its text in the form.</summary>
    /// <param name="what">Such as "a clause".</param>
    /// <param name="chip">The words of the chip; the choice's own where it is null.</param>
    /// <param name="isKept">Whether links set it, and the form only keeps it.</param>
    private protected static RegisterFilter<TFilter, TValue> ByChoice<TValue>(
        string word,
        string label,
        string what,
        IReadOnlyList<(TValue Value, FilterOption Option)> choices,
        Func<TFilter, TValue> get,
        Func<TFilter, TValue, TFilter> set,
        Func<TValue, RegisterSql, string>? where = null,
        Func<TValue, string>? chip = null,
        bool isKept = false) => new(word, label, isKept ? FilterControl.Kept : FilterControl.Choice)
        {
            Get = get,
            Set = set,
            What = what,
            Reading = (text, _, out value) =>
            {
                var found = choices.FirstOrDefault(choice => choice.Option.Word == text);
                value = found.Value;
                return found.Option is not null;
            },
            Writing = value => choices.First(choice => EqualityComparer<TValue>.Default.Equals(choice.Value, value)).Option.Word,
            Options = _ => [.. choices.Select(choice => choice.Option)],
            Chip = chip is null ? null : (value, _, _) => chip(value),
            Where = where,
        };

    /// <summary>One of an enumeration's values, which the exchange format's words say.</summary>
    private protected static RegisterFilter<TFilter, TValue?> ByChoice<TValue>(
        string word,
        string label,
        string what,
        IEnumerable<TValue> values,
        Func<TFilter, TValue?> get,
        Func<TFilter, TValue?, TFilter> set,
        string? column = null)
        where TValue : struct, Enum => ByChoice(
            word,
            label,
            what,
            [.. values.Select(value => ((TValue?)value, new FilterOption(ExchangeNames.Of(value), ChoiceLabels.Label(value))))],
            get,
            set,
            column is null ? null : (value, sql) => sql.Is(column, ExchangeNames.Of(value!.Value)));

    /// <summary>Something that is so or need not be.</summary>
    private protected static RegisterFilter<TFilter, bool> ByTick(
        string word,
        string value,
        string label,
        Func<TFilter, bool> get,
        Func<TFilter, bool, TFilter> set,
        Func<RegisterSql, string>? where = null,
        FilterControl control = FilterControl.Tick) => new(word, label, control)
        {
            Get = get,
            Set = set,
            Reading = (text, _, out isSo) => isSo = text == value,
            Writing = _ => value,
            Options = _ => [new FilterOption(value, label)],
            Where = where is null ? null : (_, sql) => where(sql),
        };

    /// <summary>When a day begins in England, in SQL.</summary>
    private protected static string StartOf(string day) => $"(({day})::timestamp at time zone 'Europe/London')";

    private static string IsCalled(string text, RegisterSql sql)
    {
        var part = sql.Add(LikePattern.Containing(text) ?? "%");
        return $"(u.name ilike {part} or u.user_name ilike {part})";
    }

    private static bool IsShort(string? text) => text is not { Length: > LongestText };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool ReadDay(string text, Person? person, out DateOnly? value)
    {
        value = DateField.TryParse(text, out var day) ? day : null;
        return value is not null;
    }
}

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>A case on a day of the search.</summary>
internal readonly record struct SearchState(CaseFile File, DateOnly Day);

/// <summary>One letter of a search's alphabet: something that is tried in every state in which it adds anything.</summary>
/// <param name="Action">The action; null when only time passes.</param>
/// <param name="Fields">The members of the attempt's JSON object but for its day, without braces.</param>
/// <param name="Adds">Whether trying it again would show anything new.</param>
/// <param name="On">The day it is dated; the present one unless it says otherwise.</param>
internal sealed record Move(
    string? Action,
    Func<SearchState, string> Fields,
    Func<SearchState, bool> Adds,
    Func<SearchState, DateOnly> On)
{
    /// <summary>Something that is always tried.</summary>
    public static Move Of(string action, object fields) => Of(action, fields, _ => true);

    /// <summary>Something that is tried only where it adds anything.</summary>
    public static Move Of(string action, object fields, Func<CaseFile, bool> adds)
    {
        var members = Examples.Json(fields).ToJsonString()[1..^1];
        return new Move(action, _ => members, state => adds(state.File), state => state.Day);
    }

    /// <summary>Something with a day in it that lies so many days ahead.</summary>
    public static Move Due(string action, string field, int days, object fields, Func<CaseFile, bool> adds)
    {
        var members = Examples.Json(fields).ToJsonString()[1..^1];
        return new Move(
            action,
            state => $"\"{field}\":\"{DateField.Format(state.Day.AddDays(days))}\"{(members.Length > 0 ? "," : "")}{members}",
            state => adds(state.File),
            state => state.Day);
    }

    /// <summary>A step, tried in every state with every statement; it is taken on the day after whatever came before.</summary>
    public static Move Step(string step, object? own = null) =>
        Of("take-step", Examples.Step(step, own ?? new { })) with { On = state => state.Day.AddDays(1) };

    /// <summary>Nothing but waiting until a day, while that lies ahead.</summary>
    public static Move Wait(Func<CaseFile, DateOnly?> until) =>
        new(null, _ => "", state => until(state.File) > state.Day, state => until(state.File) ?? state.Day);

    /// <summary>The same, dated on another day.</summary>
    public Move Dated(Func<SearchState, DateOnly> on) => this with { On = on };

    public string ToJson(SearchState state)
    {
        var members = Fields(state);
        return $$"""{"on":"{{DateField.Format(On(state))}}"{{(members.Length > 0 ? "," : "")}}{{members}}}""";
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>A case on a day of the search.</summary>
/// <param name="Entries">What was accepted, the last first.</param>
internal sealed record SearchState(CaseFile File, DateOnly Day, ImmutableStack<SearchEntry> Entries);

/// <summary>An accepted attempt as it is stored.</summary>
internal sealed record SearchEntry(string Action, JsonElement Stored, EntryMark Mark);

/// <summary>One letter of a search's alphabet: something that is tried in every state in which it adds anything.</summary>
/// <param name="Action">The action; null when only time passes.</param>
/// <param name="Fields">The fields of the attempt but for its day.</param>
/// <param name="Adds">Whether trying it shows anything new.</param>
/// <param name="On">The day it is dated; the present one unless it says otherwise.</param>
internal sealed record Move(string? Action, Func<SearchState, JsonObject> Fields, Func<SearchState, bool> Adds, Func<SearchState, DateOnly> On)
{
    /// <summary>Something that is tried only where it adds anything.</summary>
    public static Move Of(string action, object fields, Func<CaseFile, bool> adds)
    {
        var values = Examples.Json(fields);
        return new Move(action, _ => (JsonObject)values.DeepClone(), state => adds(state.File), state => state.Day);
    }

    /// <summary>Something with a day in it that lies so many days ahead.</summary>
    public static Move Due(string action, string field, int days, object fields, Func<CaseFile, bool> adds)
    {
        var move = Of(action, fields, adds);
        return move with { Fields = state => move.Fields(state).And(field, DateField.Format(move.On(state).AddDays(days))) };
    }

    /// <summary>Something about a record of the case; it is tried where there is one.</summary>
    public static Move About(string action, Func<SearchState, Fact?> record, object fields) => new(
        action,
        state => Examples.Json(fields).And("record", RecordName.Of(record(state)!.Mark)),
        state => record(state) is not null,
        state => state.Day);

    /// <summary>Nothing but waiting until a day, while that lies ahead.</summary>
    public static Move Wait(Func<SearchState, DateOnly?> until) => new(null, _ => [], state => until(state) > state.Day, state => until(state) ?? state.Day);

    /// <summary>The same, dated on another day.</summary>
    public Move Dated(Func<SearchState, DateOnly> on) => this with { On = on };

    /// <summary>The same, dated the day before, where the case had begun by then.</summary>
    public Move TheDayBefore() => this with { On = state => state.Day.AddDays(-1), Adds = state => Adds(state) && state.Day > state.File.Began };

    public JsonElement ToJson(SearchState state) => JsonSerializer.SerializeToElement(Fields(state).And("on", DateField.Format(On(state))));
}

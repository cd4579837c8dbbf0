using System.Collections.Immutable;

namespace CommissioningCases.Domain.Kernel;

/// <summary>What a history folds to: a case's file, or a choice programme's.</summary>
public abstract record HistoryFile
{
    private int _lastNumber;
    private int _lastForUnions;
    private DateOnly _latestOn;
    private ImmutableDictionary<string, int> _ids = NoIds;

    /// <summary>The day on which it began; no fact may lie before it.</summary>
    public required DateOnly Began { get; init; }

    /// <summary>Its kind, under the edition of the rules under which it was begun, and by which it is decided ever after.</summary>
    public required HistoryKind Kind { get; init; }

    /// <inheritdoc cref="HistoryKind.Edition"/>
    public string Edition => Kind.Edition;

    /// <summary>Number of the last entry that was folded, refused ones among them.</summary>
    public required int LastNumber { get => _lastNumber; init => _lastNumber = value; }

    /// <summary>Number of the last accepted entry of which union representatives saw something when it was recorded; 0 where there is none.</summary>
    public int LastForUnions { get => _lastForUnions; init => _lastForUnions = value; }

    /// <summary>The latest day of any entry that was folded: as of that day, and of any after it, nothing is left out.</summary>
    public DateOnly LatestOn { get => _latestOn; init => _latestOn = value; }

    /// <summary>The ids that accepted entries have taken, with the numbers of those entries.</summary>
    public ImmutableDictionary<string, int> Ids { get => _ids; init => _ids = value; }

    private static ImmutableDictionary<string, int> NoIds { get; } = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Marks the file that an action has made of another with the action's entry.</summary>
    /// <remarks>It is changed in place, as nobody has seen it yet: copying it once more would double the work of a long fold.</remarks>
    internal static T Marked<T>(T before, T made, EntryMark mark, bool isForUnions)
        where T : HistoryFile
    {
        var file = ReferenceEquals(made, before) ? made with { } : made;
        file._lastNumber = mark.Number;
        file._lastForUnions = isForUnions ? mark.Number : before._lastForUnions;
        file._latestOn = mark.On > before._latestOn ? mark.On : before._latestOn;
        file._ids = mark.Id is null ? before.Ids : before.Ids.Add(mark.Id, mark.Number);
        return file;
    }

    /// <summary>Marks the file of a history that was just begun, likewise.</summary>
    internal static T Begun<T>(T file, EntryMark mark, bool isForUnions)
        where T : HistoryFile
    {
        file._lastForUnions = isForUnions ? mark.Number : 0;
        return file;
    }

    /// <summary>The ids of a history that was just begun.</summary>
    private protected static ImmutableDictionary<string, int> IdsOf(EntryMark mark) => mark.Id is null ? NoIds : NoIds.Add(mark.Id, mark.Number);

    /// <summary>
    /// The file as it was on that day: what is dated on or before it and was not struck. A strike works whatever its own day. It is for reading alone; nothing is folded on top of it.
    /// </summary>
    public abstract HistoryFile AsOf(DateOnly day);

    /// <summary>The number of the entry that a record's name means: its own id, or the one made from the number. Null where it can mean none.</summary>
    public int? NumberOf(string record)
    {
        var name = ExchangeText.Normalize(record);
        return Ids.TryGetValue(name, out var number) || RecordName.TryParse(name, out number) ? number : null;
    }

    /// <summary>The stage's name in the exchange format.</summary>
    public abstract string StageName { get; }

    /// <summary>How many departures stand: engagements contrary to a clause that were not struck.</summary>
    public abstract int Departures { get; }

    public bool IsClosed => StageName == "closed";
}

using System.Collections.Immutable;

namespace CommissioningCases.Domain.Cases;

/// <summary>What a history folds to: a case's file, or a choice programme's.</summary>
public abstract record HistoryFile
{
    /// <summary>The day on which it began; no fact may lie before it.</summary>
    public required DateOnly Began { get; init; }

    /// <summary>The edition of the rules under which it was begun, and by which it is decided ever after.</summary>
    public required string Edition { get; init; }

    /// <summary>Number of the last entry that was folded, refused ones among them.</summary>
    public required int LastNumber { get; init; }

    /// <summary>The ids that accepted entries have taken, with the numbers of those entries.</summary>
    public ImmutableDictionary<string, int> Ids { get; init; } = NoIds;

    private protected static ImmutableDictionary<string, int> NoIds { get; } = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    private protected ImmutableDictionary<string, int> IdsWith(EntryMark mark) => mark.Id is null ? Ids : Ids.Add(mark.Id, mark.Number);

    /// <summary>The stage's name in the exchange format.</summary>
    public abstract string StageName { get; }

    /// <summary>How many departures stand: engagements contrary to a clause that were not struck.</summary>
    public abstract int Departures { get; }

    public bool IsClosed => StageName == "closed";
}

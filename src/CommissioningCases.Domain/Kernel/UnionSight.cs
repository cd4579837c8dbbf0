namespace CommissioningCases.Domain.Kernel;

/// <summary>What of an entry union representatives see. Bids, notes, minutes and what reviewers and commissioners say to each other, they do not.</summary>
public sealed class UnionSight
{
    private UnionSight(IReadOnlyList<Field>? only, IReadOnlyList<Field> hidden) => (Only, Hidden) = (only, hidden);

    /// <summary>The whole entry, also where it was refused.</summary>
    public static UnionSight All { get; } = new(null, []);

    /// <summary>Not even that there is such an entry.</summary>
    public static UnionSight Nothing { get; } = new([], []);

    /// <summary>The fields that are seen and no others; null where all are. Empty: the entry is not seen at all.</summary>
    public IReadOnlyList<Field>? Only { get; }

    /// <summary>Fields that are not seen although the entry is seen whole otherwise.</summary>
    public IReadOnlyList<Field> Hidden { get; }

    public bool IsAll => Only is null;

    public bool IsNothing => Only is [];

    /// <summary>These fields of an accepted entry. What was refused of it tells of the rest, and is not seen.</summary>
    public static UnionSight Of(params IReadOnlyList<Field> fields) => new(fields, []);

    /// <summary>The whole entry but for these fields.</summary>
    public static UnionSight AllBut(params IReadOnlyList<Field> fields) => new(null, fields);
}

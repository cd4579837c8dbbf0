namespace CommissioningCases.Application.Access;

/// <summary>Which cases a person sees. Outside it a case does not exist: not in lists, searches, counts or pages.</summary>
/// <param name="pcts">Codes of the Primary Care Trusts whose cases are seen: a person's own and those merged into it; none when it is not by that.</param>
/// <param name="sha">The Strategic Health Authority whose cases are seen; null when it is not by that.</param>
public readonly struct Scope(bool isEverything, IReadOnlyList<string> pcts, string? sha) : IEquatable<Scope>
{
    private readonly IReadOnlyList<string>? _pcts = pcts;

    public bool IsEverything { get; } = isEverything;

    /// <summary>The person's own first.</summary>
    public IReadOnlyList<string> Pcts => _pcts ?? [];

    public string? Sha { get; } = sha;

    public static Scope Of(Person? person) => person switch
    {
        { Role: Role.Auditor } => new Scope(true, [], null),
        { Role: Role.Commissioner or Role.BoardSecretary, Organisation: { } own } => new Scope(false, [own, .. person.Merged], null),
        { Role: Role.ShaReviewer } => new Scope(false, [], person.Organisation),
        { Role: Role.UnionRepresentative, Organisation: { } own } => new Scope(false, [own, .. person.Merged], own),
        _ => default,
    };

    public bool Holds(string pct, string sha) => IsEverything || Pcts.Contains(pct) || sha == Sha;

    public bool Equals(Scope other) => IsEverything == other.IsEverything && Sha == other.Sha && Pcts.SequenceEqual(other.Pcts);

    public override bool Equals(object? obj) => obj is Scope other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(IsEverything, Sha, Pcts.Count, Pcts is [var first, ..] ? first : null);

    public static bool operator ==(Scope left, Scope right) => left.Equals(right);

    public static bool operator !=(Scope left, Scope right) => !left.Equals(right);
}

public static class ScopeQueries
{
    /// <summary>Only the rows that the person may see, which are none where nobody has signed in.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> rows, Person? person)
        where T : class, IScoped
    {
        var scope = Scope.Of(person);
        var pcts = scope.Pcts;
        return scope switch
        {
            { IsEverything: true } => rows,
            { Pcts: [var pct], Sha: { } own } => rows.Where(row => row.Pct == pct || row.Sha == own),
            { Pcts: [var pct] } => rows.Where(row => row.Pct == pct),
            { Pcts: [_, ..], Sha: { } own } => rows.Where(row => pcts.Contains(row.Pct) || row.Sha == own),
            { Pcts: [_, ..] } => rows.Where(row => pcts.Contains(row.Pct)),
            { Sha: { } own } => rows.Where(row => row.Sha == own),
            _ => rows.Where(row => false),
        };
    }
}

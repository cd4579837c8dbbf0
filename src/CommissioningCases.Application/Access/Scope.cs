namespace CommissioningCases.Application.Access;

/// <summary>Which cases a person sees. Outside it a case does not exist: not in lists, searches, counts or pages.</summary>
/// <param name="pcts">Codes of the Primary Care Trusts whose cases are seen: a person's own and those merged into it; none when it is not by that.</param>
/// <param name="shas">Codes of the Strategic Health Authorities whose cases are seen; none when it is not by that.</param>
public readonly struct Scope(bool isEverything, IReadOnlyList<string> pcts, IReadOnlyList<string> shas) : IEquatable<Scope>
{
    private readonly IReadOnlyList<string>? _pcts = pcts;
    private readonly IReadOnlyList<string>? _shas = shas;

    public bool IsEverything { get; } = isEverything;

    /// <summary>The person's own first.</summary>
    public IReadOnlyList<string> Pcts => _pcts ?? [];

    /// <summary>The person's own first.</summary>
    public IReadOnlyList<string> Shas => _shas ?? [];

    public static Scope Of(Person? person) => person switch
    {
        { Role: Role.Auditor } => new Scope(true, [], []),
        { Role: Role.DepartmentReader, Areas: var areas } => new Scope(true, [], areas),
        { Role: Role.Commissioner or Role.BoardSecretary, Organisation: not null } => new Scope(false, [.. person.Organisations, .. person.Merged], []),
        { Role: Role.ShaReviewer, Organisation: { } own } => new Scope(false, [], [own, .. person.Areas]),
        { Role: Role.UnionRepresentative, Organisation: { } own } => new Scope(false, [own, .. person.Merged], [own, .. person.Areas]),
        _ => default,
    };

    public bool Holds(string pct, string sha) => IsEverything || Pcts.Contains(pct) || Shas.Contains(sha);

    public bool Equals(Scope other) => IsEverything == other.IsEverything && Pcts.SequenceEqual(other.Pcts) && Shas.SequenceEqual(other.Shas);

    public override bool Equals(object? obj) => obj is Scope other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(IsEverything, Shas.Count, Pcts.Count, Pcts is [var first, ..] ? first : null);

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
        var (pcts, shas) = (scope.Pcts, scope.Shas);
        return scope switch
        {
            { IsEverything: true } => rows,
            { Pcts: [], Shas: [] } => rows.Where(row => false),
            { Pcts: [var pct], Shas: [] } => rows.Where(row => row.Pct == pct),
            { Pcts: [], Shas: [var sha] } => rows.Where(row => row.Sha == sha),
            { Shas: [] } => rows.Where(row => pcts.Contains(row.Pct)),
            { Pcts: [] } => rows.Where(row => shas.Contains(row.Sha)),
            _ => rows.Where(row => pcts.Contains(row.Pct) || shas.Contains(row.Sha)),
        };
    }
}

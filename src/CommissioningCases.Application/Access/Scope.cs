namespace CommissioningCases.Application.Access;

/// <summary>Which cases a person sees. Outside it a case does not exist: not in lists, searches, counts or pages.</summary>
/// <param name="Pct">The Primary Care Trust whose cases are seen; null when it is not by that.</param>
/// <param name="Sha">The Strategic Health Authority whose cases are seen; null when it is not by that.</param>
public readonly record struct Scope(bool IsEverything, string? Pct, string? Sha)
{
    public static Scope Of(Person? person) => person switch
    {
        { Role: Role.Auditor } => new Scope(true, null, null),
        { Role: Role.Commissioner or Role.BoardSecretary } => new Scope(false, person.Organisation, null),
        { Role: Role.ShaReviewer } => new Scope(false, null, person.Organisation),
        { Role: Role.UnionRepresentative } => new Scope(false, person.Organisation, person.Organisation),
        _ => default,
    };

    public bool Holds(string pct, string sha) => IsEverything || pct == Pct || sha == Sha;
}

public static class ScopeQueries
{
    /// <summary>Only the rows that the person may see, which are none where nobody has signed in.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> rows, Person? person)
        where T : class, IScoped
    {
        var scope = Scope.Of(person);
        return scope switch
        {
            { IsEverything: true } => rows,
            { Pct: { } pct, Sha: { } sha } => rows.Where(row => row.Pct == pct || row.Sha == sha),
            { Pct: { } pct } => rows.Where(row => row.Pct == pct),
            { Sha: { } sha } => rows.Where(row => row.Sha == sha),
            _ => rows.Where(row => false),
        };
    }
}

namespace CommissioningCases.Application.Registers;

/// <summary>A scope in the words of a statement written by hand, as <see cref="ScopeQueries.VisibleTo"/> is in those of a query.</summary>
internal static class ScopeSql
{
    /// <summary>The condition that holds for the rows of a view that lie in the scope.</summary>
    /// <param name="add">Takes a value of the statement and says how the statement names it.</param>
    public static string ToSql(this Scope scope, Func<object, string> add, string alias = "s") => scope switch
    {
        { IsEverything: true } => "true",
        { Pcts: [], Shas: [] } => "false",
        { Shas: [] } => Is("pct", scope.Pcts, add, alias),
        { Pcts: [] } => Is("sha", scope.Shas, add, alias),
        _ => $"({Is("pct", scope.Pcts, add, alias)} or {Is("sha", scope.Shas, add, alias)})",
    };

    /// <summary>The same, narrowed further to a Primary Care Trust unless that is null.</summary>
    public static string ToSql(this Scope scope, string? pct, Func<object, string> add, string alias = "s") =>
        scope.ToSql(add, alias) + (pct is null ? "" : $" and {alias}.pct = {add(pct)}");

    /// <summary>The same, narrowed further to Primary Care Trusts unless there is none.</summary>
    public static string ToSql(this Scope scope, Several<string> pcts, Func<object, string> add, string alias = "s") => pcts switch
    {
        [] => scope.ToSql(add, alias),
        [var pct] => scope.ToSql(pct, add, alias),
        _ => $"{scope.ToSql(add, alias)} and {alias}.pct = any({add(pcts.ToArray())})",
    };

    /// <summary>One value is compared as such, so that the rows come in the order of the index behind it.</summary>
    private static string Is(string column, IReadOnlyList<string> codes, Func<object, string> add, string alias) =>
        codes is [var only] ? $"{alias}.{column} = {add(only)}" : $"{alias}.{column} = any ({add(codes.ToArray())})";
}

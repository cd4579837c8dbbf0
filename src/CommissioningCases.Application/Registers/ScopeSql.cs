namespace CommissioningCases.Application.Registers;

/// <summary>A scope in the words of a statement written by hand, as <see cref="ScopeQueries.VisibleTo"/> is in those of a query.</summary>
internal static class ScopeSql
{
    /// <summary>The condition that holds for the rows of a view that lie in the scope.</summary>
    /// <param name="add">Takes a value of the statement and says how the statement names it.</param>
    public static string ToSql(this Scope scope, Func<object, string> add, string alias = "s") => scope switch
    {
        { IsEverything: true } => "true",
        { Pcts: [var pct], Sha: { } sha } => $"({alias}.pct = {add(pct)} or {alias}.sha = {add(sha)})",
        { Pcts: [var pct] } => $"{alias}.pct = {add(pct)}",
        { Pcts: { Count: > 1 } pcts, Sha: { } sha } => $"({alias}.pct = any ({add(pcts.ToArray())}) or {alias}.sha = {add(sha)})",
        { Pcts: { Count: > 1 } pcts } => $"{alias}.pct = any ({add(pcts.ToArray())})",
        { Sha: { } sha } => $"{alias}.sha = {add(sha)}",
        _ => "false",
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
}

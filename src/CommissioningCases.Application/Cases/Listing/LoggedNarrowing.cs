using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>The case must have been logged within a period.</summary>
/// <param name="from">Its first day; null where it has none.</param>
/// <param name="to">Its last day; null where it has none.</param>
/// <param name="pcts">The Primary Care Trusts to which the list is narrowed; none for all of the scope.</param>
internal sealed class LoggedNarrowing(DateOnly? from, DateOnly? to, Scope scope, Several<string> pcts) : IndexedNarrowing
{
    public override string Predicate(Func<object, string> add) => Predicate(add, "s");

    public override string IndexQuery(Func<object, string> add) =>
        $"select * from case_summaries_in_sight c where {scope.ToSql(pcts, add, "c")} and {Predicate(add, "c")} offset 0";

    private string Predicate(Func<object, string> add, string alias) => string.Join(
        " and ",
        [.. from is { } first ? new[] { $"{alias}.began >= {add(first)}" } : [], .. to is { } last ? new[] { $"{alias}.began <= {add(last)}" } : []]);
}

using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>One of several providers, of which a case must have one.</summary>
/// <param name="pcts">The Primary Care Trusts to which the list is narrowed; none for all of the scope.</param>
internal sealed class ProviderNarrowing(IReadOnlyList<string> codes, Scope scope, Several<string> pcts) : IndexedNarrowing
{
    public override string Predicate(Func<object, string> add) => Predicate(add, "s");

    public override string IndexQuery(Func<object, string> add) =>
        $"select * from case_summaries_in_sight c where {scope.ToSql(pcts, add, "c")} and {Predicate(add, "c")} offset 0";

    private string Predicate(Func<object, string> add, string alias) => $"{alias}.providers && {add(codes.ToArray())}";
}

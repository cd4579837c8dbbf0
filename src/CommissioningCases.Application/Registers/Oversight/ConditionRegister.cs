using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

/// <summary>Conditions of an assurance that are still to be met.</summary>
/// <param name="Record">The name by which actions call the assurance.</param>
/// <param name="Due">The day by which they are to be met.</param>
public sealed record ConditionRow(CaseInRegister Case, int Number, string Record, Mechanism Mechanism, string Conditions, DateOnly Due);

/// <summary>The conditions of assurances that are the reviewer's to follow up: those of the mechanisms that the reviewer speaks for. What is due first is first.</summary>
public sealed class ConditionRegister : SqlRegister<ConditionRow, NoFilter>
{
    private static readonly RowOrder<ConditionRow> DueFirst = RowOrder<ConditionRow>.Ascending(row => row.Due, row => row.Case.Id, row => row.Number);
    private static readonly string Reviewed = string.Join(", ", ReviewRegister.Reviewed.Select(mechanism => $"'{ExchangeNames.Of(mechanism)}'"));

    public static ConditionRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<ConditionRow>> Columns { get; } =
    [
        .. ColumnsOfCase(row => row.Case),
        Read("v.number", row => row.Number),
        Read(RecordNameSql.Of("v"), row => row.Record),
        Read("v.mechanism", row => row.Mechanism),
        Read("concat_ws(E'\\n', v.conditions, v.staff_conditions)", row => row.Conditions),
        Read("v.conditions_due", row => row.Due),
    ];

    public override IReadOnlyList<RegisterFilter<NoFilter>> Filters => [];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_assurances v join case_summaries s on s.case_id = v.case_id", "v")];

    private protected override IEnumerable<string> Conditions(NoFilter filter, RegisterSql sql) =>
        [sql.InScope(), CaseAssurance.HasOpenConditions, $"v.mechanism = any(array[{Reviewed}])"];

    private protected override RowOrder<ConditionRow> OrderOf(NoFilter filter) => DueFirst;
}

using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

/// <summary>Conditions of an assurance that concern staff and are still to be met.</summary>
/// <param name="Due">The day by which they are to be met; null where none was set.</param>
public sealed record StaffConditionRow(CaseInRegister Case, int Number, Mechanism Mechanism, string Conditions, DateOnly? Due);

/// <summary>The conditions of assurances that concern staff, which a trade union's representative follows. What is due first is first; read from an index that holds nothing else.</summary>
public sealed class StaffConditionRegister : SqlRegister<StaffConditionRow, NoFilter>
{
    private static readonly RowOrder<StaffConditionRow> DueFirst = RowOrder<StaffConditionRow>.Ascending(row => row.Due, row => row.Case.Id, row => row.Number);

    public static StaffConditionRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<StaffConditionRow>> Columns { get; } =
    [
        .. ColumnsOfCase(row => row.Case),
        Read("v.number", row => row.Number),
        Read("v.mechanism", row => row.Mechanism),
        Read("v.staff_conditions", row => row.Conditions),
        Read("v.conditions_due", row => row.Due),
    ];

    public override IReadOnlyList<RegisterFilter<NoFilter>> Filters => [];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_assurances v join case_summaries s on s.case_id = v.case_id", "v")];

    private protected override IEnumerable<string> Conditions(NoFilter filter, RegisterSql sql) => [sql.InScope(), CaseAssurance.HasOpenStaffConditions];

    private protected override RowOrder<StaffConditionRow> OrderOf(NoFilter filter) => DueFirst;
}

using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

/// <summary>A breach whose required action is not confirmed as done.</summary>
/// <param name="Number">The engagement's entry.</param>
/// <param name="Record">The name by which actions call the engagement.</param>
/// <param name="Due">The day by which the action is to be done.</param>
/// <param name="ReportedOn">The day on which the commissioner said that it was done; null while they did not.</param>
public sealed record BreachRow(CaseInRegister Case, int Number, string Record, string Clause, string RequiredAction, DateOnly Due, DateOnly? ReportedOn);

/// <summary>The required actions that the reviewer confirms once they are done, what is due first first.</summary>
public sealed class BreachRegister : SqlRegister<BreachRow, NoFilter>
{
    private static readonly RowOrder<BreachRow> DueFirst = RowOrder<BreachRow>.Ascending(row => row.Due, row => row.Case.Id, row => row.Number);

    public static BreachRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<BreachRow>> Columns { get; } =
    [
        .. ColumnsOfCase(row => row.Case),
        Read("v.number", row => row.Number),
        Read(RecordNameSql.Of("v"), row => row.Record),
        Read("v.clause", row => row.Clause),
        Read("v.required_action", row => row.RequiredAction),
        Read("v.action_due", row => row.Due),
        Read("v.reported_on", row => row.ReportedOn),
    ];

    public override IReadOnlyList<RegisterFilter<NoFilter>> Filters => [];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("case_departures v join case_summaries s on s.case_id = v.case_id", "v")];

    private protected override IEnumerable<string> Conditions(NoFilter filter, RegisterSql sql) => [sql.InScope(), CaseDeparture.HasOpenAction];

    private protected override RowOrder<BreachRow> OrderOf(NoFilter filter) => DueFirst;
}

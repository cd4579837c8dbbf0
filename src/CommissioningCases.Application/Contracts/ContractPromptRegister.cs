using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Contracts;

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListContractPrompts() : ListRegister<ContractPromptRow, ContractPromptFilter>(ContractPromptRegister.Definition);

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportContractPrompts(ContractPromptFilter Filter, Stream Output) : ExportRegister<ContractPromptRow, ContractPromptFilter>(ContractPromptRegister.Definition, Filter, Output);

/// <summary>Which prompts are shown.</summary>
public enum ShownPrompts
{
    [Label("Not answered")]
    Open,

    [Label("Not answered in time")]
    Overdue,

    Answered,

    All,
}

/// <summary>What the prompts are narrowed to. What is left out narrows nothing.</summary>
public sealed record ContractPromptFilter
{
    public ShownPrompts State { get; init; }

    /// <summary>User name of the contract's lead.</summary>
    public string? Lead { get; init; }

    /// <summary>The code of the Primary Care Trust.</summary>
    public string? Pct { get; init; }
}

/// <summary>A measurement of a contract of which it is asked what will be done.</summary>
/// <param name="Number">The measurement's entry.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Value">With its unit.</param>
/// <param name="Until">The last day of the period that it is about.</param>
/// <param name="IsStanding">Whether nobody has said when the contract ends, so that a case can start from it.</param>
public sealed record ContractPromptRow(
    Guid Id,
    int Number,
    string Reference,
    IReadOnlyList<string> Services,
    string Provider,
    string Measure,
    string Value,
    DateOnly Until,
    PromptReason Reason,
    DateOnly AskedOn,
    DateOnly Due,
    DateOnly? AnsweredOn,
    string? Answer,
    string? Lead,
    string? LeadName,
    string Pct,
    bool IsStanding)
{
    public bool IsOverdueOn(DateOnly day) => AnsweredOn is null && day > Due;
}

/// <summary>What contracts in sight ask, the longest due first.</summary>
public sealed class ContractPromptRegister : SqlRegister<ContractPromptRow, ContractPromptFilter>
{
    public const string StateWord = "state";
    public const string LeadWord = "lead";

    private static readonly RowOrder<ContractPromptRow> DueFirst = RowOrder<ContractPromptRow>.Ascending(row => row.Due, row => row.Id, row => row.Number);

    public static ContractPromptRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<ContractPromptRow>> Columns { get; } =
    [
        Read("v.case_id", row => row.Id),
        Read("v.number", row => row.Number),
        Column("Contract", "c.name", row => row.Reference, place: ColumnPlace.Both),
        Column("Services", "c.services", row => row.Services, (row, _) => string.Join("; ", row.Services)),
        Column("Provider", "c.provider", row => row.Provider, (row, context) => context.NameOfProvider(row.Provider), ColumnPlace.Both),
        Column("Measure", "v.measure", row => row.Measure, place: ColumnPlace.Both),
        Column("Value", "v.value", row => row.Value, place: ColumnPlace.Both),
        Column("Period until", "v.until", row => row.Until),
        Column("Why it asks", "v.reason", row => row.Reason, (row, _) => ChoiceLabels.Label(row.Reason), ColumnPlace.Both),
        Column("Asked on", "v.asked_on", row => row.AskedOn),
        Column("To answer by", "v.due", row => row.Due, place: ColumnPlace.Both),
        Column("Answered on", "v.answered_on", row => row.AnsweredOn),
        Column("Answer", "v.answer", row => row.Answer, (row, _) => row.Answer is { } answer && ExchangeNames.TryParse<PromptAnswer>(answer, out var word) ? ChoiceLabels.Label(word) : null),
        Read("v.lead", row => row.Lead),
        Column("Lead", "u.name", row => row.LeadName, (row, _) => row.LeadName ?? row.Lead, ColumnPlace.Both),
        Column("PCT", "v.pct", row => row.Pct),
        Read("c.ends is null", row => row.IsStanding),
        Told("PCT name", (row, context) => context.Bodies.FindPct(row.Pct)?.Name),
    ];

    public override IReadOnlyList<RegisterFilter<ContractPromptFilter>> Filters { get; } =
    [
        ByChoice(
            StateWord,
            "State",
            "a state of what is asked",
            [.. Enum.GetValues<ShownPrompts>().Select(state => (state, new FilterOption(ExchangeNames.Of(state), ChoiceLabels.Label(state))))],
            filter => filter.State,
            (filter, state) => filter with { State = state },
            (_, _) => "true") with { Blank = null },
        ByText(LeadWord, "Lead", filter => filter.Lead, (filter, lead) => filter with { Lead = lead }, (lead, sql) => sql.Is("v.lead", lead), FilterControl.Choice) with
        {
            Blank = "Anybody",
            Reading = (text, person, out lead) => (lead = text == "me" ? person?.UserName : text) is { Length: <= LongestText },
            Chip = (lead, chosen, _) => $"Lead: {chosen ?? lead}",
        },
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } =
        [new("contract_prompts v join contracts c on c.case_id = v.case_id left join account_holders u on u.normalized_user_name = upper(v.lead)", "v")];

    private protected override RowOrder<ContractPromptRow> OrderOf(ContractPromptFilter filter) => DueFirst;

    private protected override IEnumerable<string> Conditions(ContractPromptFilter filter, RegisterSql sql) => filter.State switch
    {
        ShownPrompts.All => [sql.InScope()],
        ShownPrompts.Answered => [sql.InScope(), "v.answered_on is not null"],
        ShownPrompts.Overdue => [sql.InScope(), $"v.{ContractPrompt.IsOpen}", $"v.due < {sql.Add(sql.Context.Today)}"],
        _ => [sql.InScope(), $"v.{ContractPrompt.IsOpen}"],
    };
}

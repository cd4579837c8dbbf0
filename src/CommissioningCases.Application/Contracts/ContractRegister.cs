using System.Globalization;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Contracts;

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListContracts() : ListRegister<ContractRow, ContractFilter>(ContractRegister.Definition);

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportContracts(ContractFilter Filter, Stream Output) : ExportRegister<ContractRow, ContractFilter>(ContractRegister.Definition, Filter, Output);

/// <summary>Which contracts are shown.</summary>
public enum ShownContracts
{
    /// <summary>Those of which nobody has said yet when they end.</summary>
    [Label("Not ended")]
    Standing,

    [Label("Not begun yet")]
    Upcoming,

    Expiring,

    [Label("Past its last day")]
    RunOut,

    [Label("Ended or superseded")]
    Ended,

    [Label("All")]
    All,
}

/// <summary>What the register of contracts is narrowed to. What is left out narrows nothing.</summary>
public sealed record ContractFilter
{
    /// <summary>Part of a reference, a number or a service.</summary>
    public string? Text { get; init; }

    public ShownContracts State { get; init; }

    /// <summary>Code or part of the name.</summary>
    public string? Provider { get; init; }

    /// <summary>Within how many months their last day comes.</summary>
    public int? Within { get; init; }

    /// <summary>User name, or <see cref="ContractRegister.Nobody"/>.</summary>
    public string? Lead { get; init; }

    public ContractType? Type { get; init; }

    /// <summary>The code of the Primary Care Trust.</summary>
    public string? Pct { get; init; }
}

/// <summary>A contract in the register.</summary>
/// <param name="LastDay">As far as anybody knows; <see cref="RegisteredContract.NoLastDay"/> where it has none.</param>
/// <param name="Ends">The last day on which it holds, where it was said that it ends.</param>
/// <param name="LeadAccount">The lead's account; null where there is none.</param>
public sealed record ContractRow(
    Guid Id,
    string Reference,
    string? Number,
    string Provider,
    IReadOnlyList<string> Services,
    ContractType Type,
    DateOnly From,
    DateOnly LastDay,
    DateOnly? Ends,
    string? SupersededBy,
    string? Value,
    int? NoticeMonths,
    int Measures,
    string? Lead,
    OwnerAccount? LeadAccount,
    string Pct)
{
    public DateOnly? Until => LastDay == RegisteredContract.NoLastDay ? null : LastDay;

    public ContractState StateOn(DateOnly day) => ContractStates.Of(From, Until, Ends is not null, SupersededBy is not null, day);
}

/// <summary>The contracts in sight, those that expire first first, read from an index in that order.</summary>
public sealed class ContractRegister : SqlRegister<ContractRow, ContractFilter>
{
    public const string TextWord = "q";
    public const string LeadWord = "lead";
    public const string StateWord = "state";

    /// <summary>Stands for the lead of contracts that nobody looks after who can.</summary>
    public const string Nobody = "nobody";

    private static readonly RowOrder<ContractRow> ExpiringFirst = RowOrder<ContractRow>.Ascending(row => row.LastDay, row => row.Id);

    private static readonly IReadOnlyList<(int? Value, FilterOption Option)> Months = [.. new[] { 3, 6, 12 }.Select(months => ((int?)months, new FilterOption(months.ToString(CultureInfo.InvariantCulture), $"{months} months")))];

    public static ContractRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<ContractRow>> Columns { get; } =
    [
        Read("c.case_id", row => row.Id),
        Column("Contract", "c.name", row => row.Reference, place: ColumnPlace.Both),
        Column("Number", "c.number", row => row.Number),
        Column("Provider", "c.provider", row => row.Provider, (row, context) => context.NameOfProvider(row.Provider), ColumnPlace.Both),
        Column("Services", "c.services", row => row.Services, (row, _) => string.Join("; ", row.Services), ColumnPlace.Both),
        Column("Kind", "c.type", row => row.Type, (row, _) => ChoiceLabels.Label(row.Type)),
        Column("First day", "c.from_day", row => row.From),
        Column("Last day", "c.last_day", row => row.LastDay, (row, _) => row.Until, ColumnPlace.Both),
        Column("Said to end on", "c.ends", row => row.Ends),
        Column("Superseded by", "c.superseded_by", row => row.SupersededBy),
        Told("State", (row, context) => ContractStates.Tell(row.StateOn(context.Today), row.From), ColumnPlace.Both),
        Read("c.value_band", row => row.Value),
        new("Value in a year", ColumnPlace.File)
        {
            Value = (row, _) => row.Value is { } band ? ContractLabels.Value(band) : null,
            IsFor = context => ListScope.SeesConfidential(context.Person),
        },
        Column("Notice in months", "c.notice_months", row => row.NoticeMonths),
        Column("Measures", "c.measures", row => row.Measures),
        Read("c.lead", row => row.Lead),
        Column("Lead", "u.name", row => row.LeadAccount!.Name, (row, context) => OwnerText.Of(row.Lead, row.LeadAccount, row.Pct, context.Bodies, context.Today), ColumnPlace.Both),
        Read("u.role", row => row.LeadAccount!.Role),
        Read("u.organisation", row => row.LeadAccount!.Organisation),
        Read("u.further", row => row.LeadAccount!.Further),
        Read("u.is_disabled", row => row.LeadAccount!.IsDisabled),
        Read("u.active_until", row => row.LeadAccount!.ActiveUntil),
        Column("PCT", "c.pct", row => row.Pct),
        Told("PCT name", (row, context) => context.Bodies.FindPct(row.Pct)?.Name),
    ];

    public override IReadOnlyList<RegisterFilter<ContractFilter>> Filters { get; } =
    [
        ByText(TextWord, "Search references, numbers and services", filter => filter.Text, (filter, text) => filter with { Text = text }, Holds, FilterControl.Search, chip: "Text:"),
        ByChoice(
            StateWord,
            "State",
            "a state of a contract",
            [.. Enum.GetValues<ShownContracts>().Select(state => (state, new FilterOption(ExchangeNames.Of(state), ChoiceLabels.Label(state))))],
            filter => filter.State,
            (filter, state) => filter with { State = state },
            (_, _) => "true") with { Blank = null },
        ByText("provider", "Provider", filter => filter.Provider, (filter, provider) => filter with { Provider = provider }, IsWith) with { Hint = "Code or part of the name" },
        ByChoice("within", "Expiring within", "a number of months", Months, filter => filter.Within, (filter, months) => filter with { Within = months }, ExpiresWithin, months => $"Expiring within {months} months"),
        ByText(LeadWord, "Lead", filter => filter.Lead, (filter, lead) => filter with { Lead = lead }, IsLedBy, FilterControl.Choice) with
        {
            Blank = "Anybody",
            Reading = (text, person, out lead) => (lead = text == "me" ? person?.UserName : text) is { Length: <= LongestText },
            Chip = (lead, chosen, _) => $"Lead: {(lead == Nobody ? "nobody" : chosen ?? lead)}",
        },
        ByChoice("kind", "Kind", "a kind of contract", Enum.GetValues<ContractType>(), filter => filter.Type, (filter, type) => filter with { Type = type }, "c.type"),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("contracts_in_sight c left join account_holders u on u.normalized_user_name = upper(c.lead)", "c")];

    private protected override RowOrder<ContractRow> OrderOf(ContractFilter filter) => ExpiringFirst;

    private protected override IEnumerable<string> Conditions(ContractFilter filter, RegisterSql sql) => filter.State switch
    {
        ShownContracts.All => [sql.InScope()],
        ShownContracts.Standing => [sql.InScope(), RegisteredContract.IsStanding],
        ShownContracts.Upcoming => [sql.InScope(), RegisteredContract.IsStanding, $"c.from_day > {sql.Add(sql.Context.Today)}"],
        ShownContracts.Expiring => [sql.InScope(), RegisteredContract.IsStanding, $"c.from_day <= {sql.Add(sql.Context.Today)}", $"c.last_day >= {sql.Add(sql.Context.Today)}", $"c.last_day <= {sql.Add(ContractStates.AskedUntil(sql.Context.Today))}"],
        ShownContracts.RunOut => [sql.InScope(), RegisteredContract.IsStanding, $"c.last_day < {sql.Add(sql.Context.Today)}"],
        _ => [sql.InScope(), "c.ends is not null"],
    };

    /// <summary>A reference, however it is typed, or every word wherever it stands. By the index of words nearly every contract would be found for a reference, because many others have its figures.</summary>
    private static string Holds(string text, RegisterSql sql)
    {
        if (TypedContractReference.Of(text) is { } reference)
        {
            return $"c.case_id = (select h.id from case_histories h where h.name = {sql.Add(reference)})";
        }

        return SearchText.Terms(text) is { Count: > 0 } terms
            ? string.Join(" and ", terms.Select(term => $"c.words {(term.IsExcluded ? "not " : "")}ilike {sql.Add(LikePattern.Containing(term.Text) ?? "%")}"))
            : "true";
    }

    private static string IsWith(string provider, RegisterSql sql) =>
        ProviderSearch.Codes(provider, sql.Context.Bodies) is { } codes ? $"c.provider = any ({sql.Add(codes.ToArray())})" : "true";

    private static string ExpiresWithin(int? months, RegisterSql sql) =>
        $"c.last_day between {sql.Add(sql.Context.Today)} and {sql.Add(sql.Context.Today.AddMonths(months!.Value))}";

    private static string IsLedBy(string lead, RegisterSql sql) => lead == Nobody
        ? $"(c.lead is null or not {HolderSql.HasOwner("c.lead", "c.pct", sql.Context.Bodies, sql.Context.Today, sql.Add)})"
        : sql.Is("c.lead", lead);
}

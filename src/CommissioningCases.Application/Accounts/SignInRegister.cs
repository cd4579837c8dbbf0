using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Accounts;

[Allow(Role.Administrator, Role.Auditor)]
public sealed record ListSignIns() : ListRegister<SignInLine, SignInFilter>(SignInRegister.Definition);

/// <summary>What the log is narrowed to. What is left out narrows nothing.</summary>
public sealed record SignInFilter
{
    /// <summary>Part of a person's name or email address.</summary>
    public string? Search { get; init; }

    public SignInOutcome? Outcome { get; init; }
}

/// <summary>A line of the log with the person as they are called now; nobody where there is no such account.</summary>
public sealed record SignInLine(long Id, DateTimeOffset At, SignInOutcome Outcome, string? Name, string? Email);

/// <summary>The sign-in log, the latest first. It is of no case, so that no scope narrows it.</summary>
public sealed class SignInRegister : SqlRegister<SignInLine, SignInFilter>
{
    private static readonly RowOrder<SignInLine> Latest = RowOrder<SignInLine>.Descending(line => line.Id);

    public static SignInRegister Definition { get; } = new();

    public override int PageSize => 50;

    public override IReadOnlyList<RegisterColumn<SignInLine>> Columns { get; } =
    [
        Read("e.id", line => line.Id),
        Column("When", "e.at", line => line.At, place: ColumnPlace.List),
        Column("Who", "u.\"Name\"", line => line.Name, (line, _) => line.Name ?? "Nobody known", ColumnPlace.List),
        Read("u.\"UserName\"", line => line.Email),
        Column("What", "e.outcome", line => line.Outcome, (line, _) => ChoiceLabels.Label(line.Outcome), ColumnPlace.List),
    ];

    public override IReadOnlyList<RegisterFilter<SignInFilter>> Filters { get; } =
    [
        ByPerson("search", filter => filter.Search, (filter, search) => filter with { Search = search }),
        ByChoice("outcome", "Outcome", "an outcome", Enum.GetValues<SignInOutcome>(), filter => filter.Outcome, (filter, outcome) => filter with { Outcome = outcome }, "e.outcome"),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("sign_in_events e left join \"AspNetUsers\" u on u.\"Id\" = e.user_id", "e")];

    private protected override IEnumerable<string> Conditions(SignInFilter filter, RegisterSql sql) => ["true"];

    private protected override RowOrder<SignInLine> OrderOf(SignInFilter filter) => Latest;
}

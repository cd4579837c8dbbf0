namespace CommissioningCases.Web.Api;

/// <summary>Registers as programs read them: narrowed and cut into pages as the register's own page, by the same request.</summary>
internal static class ApiRegisters
{
    private const string Registers = ApiAddress.First + "/registers/";

    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        Of<ContractRow, ContractFilter, ListContracts>(RegisterLinks.Contracts, "contracts", "Contracts, what expires first first"),
        Of<DeadlineRow, DeadlineFilter, ListDeadlines>(RegisterLinks.Deadlines, "deadlines", "What is due on open cases, and milestones that choice programmes have not reached, what is overdue longest first"),
        Of<RegisteredEngagement, EngagementFilter, ListEngagements>(RegisterLinks.Engagements, "engagement", "Engagements, and the chances and opportunities that providers were given, the latest first"),
        Of<NotEngagedRow, NotEngagedFilter, ListNotEngaged>(RegisterLinks.NotEngaged, "not-engaged", "Open cases in whose present stage staff were not engaged, the longest wait first"),
        Of<ReviewRow, ReviewFilter, ListReviews>(RegisterLinks.Reviews, "reviews", "Assurances that were asked for"),
        Of<AwaitedRow, AwaitedFilter, ListAwaited>(RegisterLinks.Awaited, "awaited", "Assurances for which open cases wait, whether or not they were asked for"),
        Of<DepartureRow, DepartureFilter, ListDepartures>(RegisterLinks.Departures, "departures", "Departures from the letter"),
        Of<BoardDecisionRow, BoardDecisionFilter, ListBoardDecisions>(RegisterLinks.Decisions, "board-decisions", "Decisions of Boards, the latest first"),
        Of<RefusalRow, RefusalFilter, ListRefusals>(RegisterLinks.Refusals, "refusals", "Attempts that the letter refused, the latest first"),
        Of<DirectoryLine, DirectoryFilter, ListDirectory>(
            RegisterLinks.Directory, "directory", "The providers among which patients can choose today", $"{ApiAddress.First}/directory", TokenScope.Directory),
    ];

    private static ApiEndpoint Of<TRow, TFilter, TRequest>(RegisterAddress<TFilter> page, string name, string summary, string? route = null, TokenScope scope = TokenScope.Registers)
        where TFilter : class, new()
        where TRequest : ListRegister<TRow, TFilter>, new()
    {
        var register = page with { Path = route ?? Registers + name };
        var rows = new ApiRows<TRow>(((Register<TRow, TFilter>)register.Register).Columns);
        return new ApiEndpoint(register.Path, name, scope, typeof(TRequest), summary)
        {
            Parameters = ApiQuery.ParametersOf(register),
            Fields = rows.Fields,
            Answer = context => ApiRead.PageAsync(context, register, rows, async (sender, read) =>
            {
                var list = await sender.Send(new TRequest { Filter = read.Filter, From = read.From }, context.RequestAborted);
                return (list.Page, list.Context);
            }),
        };
    }
}

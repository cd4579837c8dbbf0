using System.Globalization;
using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace CommissioningCases.Web.Navigation;

/// <summary>A register as a table for a spreadsheet, at the address of its page with the ending of the kind of file behind it, and narrowed as the page would be.</summary>
/// <param name="Request">The type of the request that writes it.</param>
/// <param name="Make">Gives the request, and what the browser calls the file, without its ending.</param>
internal sealed record SpreadsheetEndpoint(string Page, TableFormat Format, Type Request, Func<HttpContext, (ExportTable Request, string FileName)> Make)
{
    public string Route => AddressWriter.TableOf(Page, Format);

    /// <summary>Who may have it: those who may send the request.</summary>
    public IReadOnlyList<Role> Roles => Request.GetCustomAttribute<AllowAttribute>()!.Roles;
}

/// <summary>Every table for a spreadsheet.</summary>
internal static class SpreadsheetEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IReadOnlyList<SpreadsheetEndpoint> All { get; } = [.. Tables().SelectMany(table => Enum.GetValues<TableFormat>().Select(format => table with { Format = format }))];

    public static void MapSpreadsheets(this IEndpointRouteBuilder endpoints)
    {
        foreach (var endpoint in All)
        {
            endpoints.MapMethods(endpoint.Route, Methods, context => WriteAsync(context, endpoint))
                .RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', endpoint.Roles) });
        }
    }

    private static SpreadsheetEndpoint[] Tables() =>
    [
        Of(RegisterLinks.Cases, "cases", (cases, output) => new ExportCases(cases.Filter, CaseRegister.OrderOf(cases.Sort), output)),
        Of(RegisterLinks.Contracts, "contracts", (contracts, output) => new ExportContracts(contracts.Filter, output)),
        Of(RegisterLinks.Monitoring, "missed-targets", (prompts, output) => new ExportContractPrompts(prompts.Filter, output)),
        Of(RegisterLinks.Deadlines, "deadlines", (deadlines, output) => new ExportDeadlines(deadlines.Filter, output)),
        Of(RegisterLinks.Engagements, "engagement", (engagements, output) => new ExportEngagements(engagements.Filter, output)),
        Of(RegisterLinks.NotEngaged, "staff-not-engaged", (cases, output) => new ExportNotEngaged(cases.Filter, output)),
        Of<ExportForumPack>(Links.Forum, context =>
        {
            var filter = Read(RegisterLinks.Forum, context).Filter;
            var quarter = filter.Quarter ?? Quarter.Of(context.RequestServices.GetRequiredService<TimeProvider>().Today());
            return (new ExportForumPack(quarter, filter.Sha, context.Response.Body), $"partnership-forum-{quarter}");
        }),
        Of(RegisterLinks.Oversight, "assurance-board", (board, output) => new ExportAssuranceDashboard(board.Filter, output)),
        Of(RegisterLinks.Reviews, "review-requests", (reviews, output) => new ExportReviews(reviews.Filter, output)),
        Of(RegisterLinks.Awaited, "waiting-for-the-sha", (waiting, output) => new ExportAwaited(waiting.Filter, output)),
        Of(RegisterLinks.Departures, "departures", (departures, output) => new ExportDepartures(departures.Filter, output)),
        Of(RegisterLinks.Decisions, "board-decisions", (decisions, output) => new ExportBoardDecisions(decisions.Filter, output)),
        Of(RegisterLinks.Trends, "trends", (trends, output) => new ExportCaseTrends(trends.Filter, output)),
        Of(RegisterLinks.Comparison, "comparison-of-trusts", (trusts, output) => new ExportTrustComparison(trusts.Filter, trusts.Sort, output)),
        Of(RegisterLinks.Regime, "performance-regime", (regime, output) => new ExportRegime(regime.Filter, output)),
        Of(RegisterLinks.Programmes, "choice-programmes", (programmes, output) => new ExportProgrammes(programmes.Filter.Sha, output)),
        Of(RegisterLinks.Returns, "department-return", (returns, output) => new ExportReturns(returns.Filter.Sha, output)),
        Of<ExportApplications>(Links.Applications, context =>
        {
            var (cluster, selection) = (TextOf(context, "cluster"), NumberOf(context, "selection"));
            var filter = Read(RegisterLinks.Applications(cluster, selection), context).Filter;
            return (new ExportApplications(cluster, selection, filter, context.Response.Body), $"applications-{selection}");
        }),
        Of<ExportNotice>(Links.Notice, context =>
        {
            var (cluster, entry) = (TextOf(context, "cluster"), NumberOf(context, "entry"));
            return (new ExportNotice(cluster, entry, context.Response.Body), $"priorities-{cluster}-{entry}");
        }),
        Of<ExportScores>(Links.Scores, context =>
        {
            var cluster = TextOf(context, "cluster");
            return (new ExportScores(cluster, context.Response.Body), $"scores-{cluster}");
        }),
        Of(RegisterLinks.Directory, "directory", (directory, output) => new ExportDirectory(directory.Filter, output)),
        Of(RegisterLinks.Entries, "entries", (entries, output) => new ExportEntries(entries.Filter, output)),
        Of(RegisterLinks.Refusals, "refused-attempts", (refusals, output) => new ExportRefusals(refusals.Filter, output)),
        Of(RegisterLinks.Findings, "findings", (findings, output) => new ExportFindings(findings.Filter, output)),
        Of(RegisterLinks.ServiceLog, "service-log", (log, output) => new ExportServiceEvents(log.Filter, output)),
    ];

    private static SpreadsheetEndpoint Of<TFilter, TRequest>(RegisterAddress<TFilter> register, string fileName, Func<RegisterAddress<TFilter>, Stream, TRequest> make)
        where TFilter : class, new()
        where TRequest : ExportTable => new(register.Path, default, typeof(TRequest), context => (make(Read(register, context), context.Response.Body), fileName));

    private static SpreadsheetEndpoint Of<TRequest>(PageRoute page, Func<HttpContext, (ExportTable Request, string FileName)> make)
        where TRequest : ExportTable => new(page.Template, default, typeof(TRequest), make);

    private static RegisterAddress<TFilter> Read<TFilter>(RegisterAddress<TFilter> register, HttpContext context)
        where TFilter : class, new() => register.Read(context.Request, context.RequestServices.GetRequiredService<CurrentPerson>().Person);

    private static string TextOf(HttpContext context, string name) => (string)context.GetRouteValue(name)!;

    private static int NumberOf(HttpContext context, string name) => int.Parse(TextOf(context, name), CultureInfo.InvariantCulture);

    private static async Task WriteAsync(HttpContext context, SpreadsheetEndpoint endpoint)
    {
        var (request, fileName) = endpoint.Make(context);
        context.Response.IsTable(fileName, endpoint.Format);
        await context.RequestServices.GetRequiredService<ISender>().Send(request with { Format = endpoint.Format }, context.RequestAborted);
    }
}

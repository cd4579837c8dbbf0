using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Forum;

/// <summary>What a partnership forum looks at: a quarter of the cases of a Strategic Health Authority, or of the one Primary Care Trust that a person sees.</summary>
/// <param name="Sha">Whose; only an auditor or a reader of the Department chooses, for everybody else it is their own. Null for all of one's scope.</param>
[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader, Role.Commissioner, Role.BoardSecretary)]
public sealed record GetForumPack(Quarter Quarter, string? Sha) : IRequest<ForumPack>
{
    /// <summary>More rows than this of a kind no forum reads; the pack says so, and the registers show the others.</summary>
    public const int MostRows = 200;
}

/// <summary>A quarter in figures, and the cases behind them.</summary>
/// <param name="Place">Name of the Strategic Health Authority or the Primary Care Trust; null for all of them.</param>
/// <param name="Opened">Cases opened in the quarter, by scenario.</param>
/// <param name="Engagements">Engagements in the quarter, by the exchange format's word for whom.</param>
/// <param name="ChancesGiven">By the words of <see cref="Projections.CaseChance.Kind"/>.</param>
/// <param name="ChancesJudged">By kind and outcome.</param>
/// <param name="Departures">Those that happened in the quarter.</param>
/// <param name="Disputes">Records of engagements with staff that the staff side disputed in the quarter, and disputes still.</param>
/// <param name="Awards">Cases that an award closed in the quarter.</param>
/// <param name="NotEngaged">Cases in whose stage staff are not engaged today, by stage.</param>
/// <param name="Said">What the forum said of cases in the quarter, the first first.</param>
/// <param name="Cases">The cases that were opened in the quarter, the first first.</param>
/// <param name="Carried">Disputes of before the quarter that are not settled today, the oldest first.</param>
/// <param name="Actions">What the forum agreed until the end of the quarter and was open when it began: what was agreed last is first.</param>
public sealed record ForumPack(
    string? Place,
    Quarter Quarter,
    IReadOnlyList<OpenedCases> Opened,
    IReadOnlyList<Tally> Engagements,
    IReadOnlyList<Tally> ChancesGiven,
    IReadOnlyList<Tally> ChancesJudged,
    ForumRows<ForumDeparture> Departures,
    ForumRows<ForumDispute> Disputes,
    ForumRows<ForumAward> Awards,
    IReadOnlyList<Tally> NotEngaged,
    ForumRows<ForumSaid> Said,
    ForumRows<ForumOpened> Cases,
    ForumRows<ForumCarried> Carried,
    ForumRows<ForumActionRow> Actions,
    ReferenceData Reference,
    DateOnly Today);

public sealed record OpenedCases(string Pct, int Scenario, int Cases);

/// <param name="Kind">What was counted.</param>
/// <param name="Outcome">Of what came of it; blank where that is not told apart.</param>
public sealed record Tally(string Kind, string Outcome, int Count);

/// <summary>What is told one by one.</summary>
/// <param name="IsMore">Whether there are more than the pack holds.</param>
public sealed record ForumRows<T>(IReadOnlyList<T> Rows, bool IsMore)
{
    internal static ForumRows<T> Cut(List<T> rows) => new([.. rows.Take(GetForumPack.MostRows)], rows.Count > GetForumPack.MostRows);
}

public sealed record ForumCase(string Reference, string Service, string Pct);

public sealed record ForumDeparture(ForumCase Case, DateOnly On, string Party, EngagementDeparture Departure);

public sealed record ForumDispute(ForumCase Case, DateOnly On, string Party, StaffView StaffView);

/// <param name="View">Null where none was told.</param>
public sealed record ForumSaid(ForumCase Case, int Number, DateOnly On, AssuranceOutcome Outcome, string? View);

public sealed record ForumOpened(ForumCase Case, int Scenario, string Stage, DateOnly Began);

/// <param name="By">Who disputes it: the trade union’s abbreviation, or the provider’s code.</param>
public sealed record ForumCarried(ForumCase Case, DateOnly On, DateOnly DisputedOn, string By, DisputeState State, string? Account);

public sealed record ForumAward(ForumCase Case, DateOnly On, string Provider, bool IsExisting);

internal sealed class GetForumPackHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<GetForumPack, ForumPack>
{
    public async Task<ForumPack> Handle(GetForumPack request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken); // for both questions
        var reference = await bodies.ReadAsync(db, cancellationToken);
        var scope = ListScope.Of(current.Person, reference.Bodies);
        if (scope.IsEverything && request.Sha is { } chosen)
        {
            scope = new Scope(false, [], [chosen]);
        }

        var sql = new ForumSql(scope, request.Quarter.Begun(clock.Today()));
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands = { sql.Opened(), sql.Engagements(), sql.ChancesGiven(), sql.ChancesJudged(), sql.Departures(), sql.Disputes(), sql.Awards(), sql.NotEngaged(), sql.Said(), sql.Cases(), sql.Carried() },
        };
        var actions = await ActionsAsync(scope, request.Quarter, cancellationToken);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return new ForumPack(
            reference.Bodies.FindPct(scope.Pcts is [var own, ..] ? own : "")?.Name ?? reference.Shas.FirstOrDefault(sha => scope is { IsEverything: false, Shas: [var area, ..] } && sha.Code == area)?.Name,
            request.Quarter,
            await reader.ReadAllAsync(ForumSql.OpenedRows, cancellationToken),
            await reader.ReadNextAsync(ForumSql.EngagementRows, cancellationToken),
            await reader.ReadNextAsync(ForumSql.GivenRows, cancellationToken),
            await reader.ReadNextAsync(ForumSql.JudgedRows, cancellationToken),
            ForumRows<ForumDeparture>.Cut(await reader.ReadNextAsync(ForumSql.DepartureRows, cancellationToken)),
            ForumRows<ForumDispute>.Cut(await reader.ReadNextAsync(ForumSql.DisputeRows, cancellationToken)),
            ForumRows<ForumAward>.Cut(await reader.ReadNextAsync(ForumSql.AwardRows, cancellationToken)),
            await reader.ReadNextAsync(ForumSql.NotEngagedRows, cancellationToken),
            ForumRows<ForumSaid>.Cut(await reader.ReadNextAsync(ForumSql.SaidRows, cancellationToken)),
            ForumRows<ForumOpened>.Cut(await reader.ReadNextAsync(ForumSql.CaseRows, cancellationToken)),
            ForumRows<ForumCarried>.Cut(await reader.ReadNextAsync(ForumSql.CarriedRows, cancellationToken)),
            ForumRows<ForumActionRow>.Cut(actions),
            reference,
            clock.Today());
    }

    private Task<List<ForumActionRow>> ActionsAsync(Scope scope, Quarter quarter, CancellationToken cancellationToken) => ForumSets.Of(db, scope)
        .Where(action => action.AgreedOn <= quarter.To && (action.DoneOn == null || action.DoneOn >= quarter.From))
        .OrderByDescending(action => action.AgreedOn).ThenBy(action => action.Sha).ThenBy(action => action.Number)
        .Take(GetForumPack.MostRows + 1)
        .ToListAsync(cancellationToken);
}

using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Strategies;

/// <summary>The sign-offs of the strategy of a Primary Care Trust, and its cases that wait for one.</summary>
[Allow(Role.ShaReviewer)]
public sealed record GetTrustStrategy(string Trust) : IRequest<TrustStrategy>
{
    /// <summary>More are taken in several acts.</summary>
    public const int MostCases = 50;
}

/// <summary>An open case that waits for the sign-off.</summary>
/// <param name="NeededFor">As in <see cref="Projections.CaseAwaited.NeededFor"/>.</param>
public sealed record CaseWithoutSignOff(string Reference, string Service, int Scenario, string NeededFor)
{
    internal static readonly RowShape<CaseWithoutSignOff> Shape = new()
    {
        { "s.name", row => row.Reference },
        { "s.service", row => row.Service },
        { "s.scenario", row => row.Scenario },
        { "v.needed_for", row => row.NeededFor },
    };
}

/// <param name="SignOffs">The latest first.</param>
/// <param name="Waiting">Those that need it soonest.</param>
public sealed record TrustStrategy(PrimaryCareTrust Trust, DateOnly Today, IReadOnlyList<StrategySignOff> SignOffs, IReadOnlyList<CaseWithoutSignOff> Waiting)
{
    /// <summary>The last, where it is valid today.</summary>
    public StrategySignOff? Valid => SignOffs is [var last, ..] && last.IsValidOn(Today) ? last : null;
}

internal sealed class GetTrustStrategyHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<GetTrustStrategy, TrustStrategy>
{
    public async Task<TrustStrategy> Handle(GetTrustStrategy request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var trust = (await bodies.ReadAsync(db, cancellationToken)).Bodies.FindPct(request.Trust);
        if (trust is null || !Scope.Of(current.Person).Holds(trust.Code, trust.Sha))
        {
            throw new NotFoundException($"There is no Primary Care Trust {request.Trust}.");
        }

        var signOffs = await db.StrategySignOffs.AsNoTracking().Where(one => one.Trust == trust.Code).OrderByDescending(one => one.Number).ToListAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { Waiting(trust.Code) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return new TrustStrategy(trust, clock.Today(), signOffs, await reader.ReadAllAsync(CaseWithoutSignOff.Shape, cancellationToken));
    }

    private static NpgsqlBatchCommand Waiting(string trust)
    {
        var statement = new SqlStatement();
        return statement.Command($"""
            select {CaseWithoutSignOff.Shape.Select} from case_awaited v join case_summaries s on s.case_id = v.case_id
            where v.pct = {statement.Add(trust)} and v.mechanism = {statement.Add(ExchangeNames.Of(Mechanism.ShaStrategySignOff))}
            order by v.turn, v.wanted_by, v.case_id limit {GetTrustStrategy.MostCases}
            """);
    }
}

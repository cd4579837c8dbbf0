using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Work;

/// <summary>
/// What a trade union's representative has to look at in their area: disputes that are not settled, cases in which staff are not engaged though the letter asks, and what is due: chances
/// and plans that run, replies, tenders that close.
/// </summary>
[Allow(Role.UnionRepresentative)]
public sealed record GetUnionWork : IRequest<UnionWork>
{
    /// <summary>How many of each are shown; their registers show the others.</summary>
    public const int Most = 10;
}

/// <summary>A union representative's work.</summary>
/// <param name="Disputes">Those that were not settled, whoever's, the oldest first.</param>
/// <param name="DisputeCount">How many there are.</param>
/// <param name="NotEngaged">The open cases in whose stage staff were not engaged, the longest wait first.</param>
/// <param name="NotEngagedCount">How many there are.</param>
/// <param name="Due">What is overdue or due next, in the order of the days.</param>
public sealed record UnionWork(
    IReadOnlyList<DisputeRow> Disputes, int DisputeCount, IReadOnlyList<NotEngagedRow> NotEngaged, int NotEngagedCount, IReadOnlyList<DeadlineRow> Due, KnownBodies Bodies, DateOnly Today);

/// <summary>Reads it in one round trip, each part from an index that holds nothing else.</summary>
internal sealed class GetUnionWorkHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<GetUnionWork, UnionWork>
{
    public async Task<UnionWork> Handle(GetUnionWork request, CancellationToken cancellationToken)
    {
        var context = new RegisterContext(current.Person, bodies.Latest.Bodies, clock.Today());
        var disputes = DisputeRegister.Definition.Select(new NoFilter(), context);
        var notEngaged = NotEngagedRegister.Definition.Select(new NotEngagedFilter(), context);
        var due = DeadlineRegister.Definition.Select(new DeadlineFilter(), context);
        await using var open = await db.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands =
            {
                disputes.Page(null, GetUnionWork.Most),
                disputes.Count(),
                notEngaged.Page(null, GetUnionWork.Most),
                notEngaged.Count(),
                due.Page(null, GetUnionWork.Most),
                bodies.ReferenceCommand(),
            },
        };
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var disputed = await reader.ReadAllAsync(disputes.Shape, cancellationToken);
        var disputeCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var waiting = await reader.ReadNextAsync(notEngaged.Shape, cancellationToken);
        var waitingCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var days = await reader.ReadNextAsync(due.Shape, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return new UnionWork(disputed, disputeCount[0], waiting, waitingCount[0], days, known, context.Today);
    }
}

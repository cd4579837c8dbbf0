using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Work;

/// <summary>Reads it in one round trip, each part from an index that holds nothing else.</summary>
internal sealed class GetReviewerWorkHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies)
    : IRequestHandler<GetReviewerWork, ReviewerWork>
{
    private static readonly DepartureFilter ToDealWith = new() { IsWaiting = true, State = DepartureState.Open };

    public async Task<ReviewerWork> Handle(GetReviewerWork request, CancellationToken cancellationToken)
    {
        var context = new RegisterContext(current.Person, bodies.Latest.Bodies, clock.Today());
        await using var open = await db.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands =
            {
                Reviews(context).Page(null, GetReviewerWork.Most),
                Reviews(context).Count(),
                Departures(context).Page(null, GetReviewerWork.Most),
                Departures(context).Count(),
                Conditions(context).Page(null, GetReviewerWork.Most),
                Conditions(context).Count(),
                bodies.ReferenceCommand(),
            },
        };
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var reviews = await reader.ReadAllAsync(Reviews(context).Shape, cancellationToken);
        var reviewCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var departures = await reader.ReadNextAsync(Departures(context).Shape, cancellationToken);
        var departureCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var conditions = await reader.ReadNextAsync(Conditions(context).Shape, cancellationToken);
        var conditionCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return new ReviewerWork(reviews, reviewCount[0], departures, departureCount[0], conditions, conditionCount[0], known, context.Today);
    }

    private static RegisterStatement<ReviewRow, ReviewFilter> Reviews(RegisterContext context) => ReviewRegister.Definition.Select(new ReviewFilter(), context);

    private static RegisterStatement<DepartureRow, DepartureFilter> Departures(RegisterContext context) => DepartureRegister.Definition.Select(ToDealWith, context, DepartureRegister.Oldest);

    private static RegisterStatement<ConditionRow, NoFilter> Conditions(RegisterContext context) => ConditionRegister.Definition.Select(new NoFilter(), context);
}

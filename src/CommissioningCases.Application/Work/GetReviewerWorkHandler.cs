using CommissioningCases.Application.Contracts;
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
                Awaited(context).Page(null, GetReviewerWork.Most),
                Awaited(context).Count(),
                Awaited(context, new AwaitedFilter { IsAsked = true }).Count(),
                Disputes(context).Page(null, GetReviewerWork.Most),
                Disputes(context).Count(),
                Departures(context).Page(null, GetReviewerWork.Most),
                Departures(context).Count(),
                Breaches(context).Page(null, GetReviewerWork.Most),
                Breaches(context).Count(),
                Conditions(context).Page(null, GetReviewerWork.Most),
                Conditions(context).Count(),
                OverduePrompts(context).Count(),
                bodies.ReferenceCommand(),
            },
        };
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var awaited = await reader.ReadAllAsync(Awaited(context).Shape, cancellationToken);
        var awaitedCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var askedCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var disputes = await reader.ReadNextAsync(Disputes(context).Shape, cancellationToken);
        var disputeCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var departures = await reader.ReadNextAsync(Departures(context).Shape, cancellationToken);
        var departureCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var breaches = await reader.ReadNextAsync(Breaches(context).Shape, cancellationToken);
        var breachCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var conditions = await reader.ReadNextAsync(Conditions(context).Shape, cancellationToken);
        var conditionCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var overduePrompts = await reader.ReadNextValuesAsync<int>(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return new ReviewerWork(
            awaited,
            awaitedCount[0],
            askedCount[0],
            disputes,
            disputeCount[0],
            departures,
            departureCount[0],
            breaches,
            breachCount[0],
            conditions,
            conditionCount[0],
            overduePrompts[0],
            known,
            context.Today);
    }

    private static RegisterStatement<ContractPromptRow, ContractPromptFilter> OverduePrompts(RegisterContext context) =>
        ContractPromptRegister.Definition.Select(new ContractPromptFilter { State = ShownPrompts.Overdue }, context);

    private static RegisterStatement<AwaitedRow, AwaitedFilter> Awaited(RegisterContext context, AwaitedFilter? filter = null) =>
        AwaitedRegister.Definition.Select(filter ?? new AwaitedFilter(), context);

    private static RegisterStatement<DisputeRow, NoFilter> Disputes(RegisterContext context) => DisputeRegister.Definition.Select(new NoFilter(), context);

    private static RegisterStatement<BreachRow, NoFilter> Breaches(RegisterContext context) => BreachRegister.Definition.Select(new NoFilter(), context);

    private static RegisterStatement<DepartureRow, DepartureFilter> Departures(RegisterContext context) => DepartureRegister.Definition.Select(ToDealWith, context, DepartureRegister.Oldest);

    private static RegisterStatement<ConditionRow, NoFilter> Conditions(RegisterContext context) => ConditionRegister.Definition.Select(new NoFilter(), context);
}

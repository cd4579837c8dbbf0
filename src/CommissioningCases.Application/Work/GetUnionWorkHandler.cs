using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Work;

/// <summary>Reads it in one round trip, each part from an index that holds nothing else, and notes the visit in another, once a minute.</summary>
internal sealed class GetUnionWorkHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, RuleSets rules, Bodies bodies) : IRequestHandler<GetUnionWork, UnionWork>
{
    public async Task<UnionWork> Handle(GetUnionWork request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var context = new RegisterContext(person, bodies.Latest.Bodies, clock.Today());
        var latest = Latest(person, context);
        var disputes = DisputeRegister.Definition.Select(new NoFilter(), context);
        var notEngaged = NotEngagedRegister.Definition.Select(new NotEngagedFilter(), context);
        var conditions = StaffConditionRegister.Definition.Select(new NoFilter(), context);
        var due = DeadlineRegister.Definition.Select(new DeadlineFilter(), context);
        await using var open = await db.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands =
            {
                latest.Page(null, GetUnionWork.MostChanged + 1),
                latest.Histories(GetUnionWork.MostChanged),
                disputes.Page(null, GetUnionWork.Most),
                disputes.Count(),
                notEngaged.Page(null, GetUnionWork.Most),
                notEngaged.Count(),
                conditions.Page(null, GetUnionWork.Most),
                conditions.Count(),
                due.Page(null, GetUnionWork.Most),
                WorkVisit.Of(person),
                bodies.ReferenceCommand(),
            },
        };
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var cases = await reader.ReadAllAsync(latest.Rows, cancellationToken);
        var entries = await reader.ReadNextAsync(EntryRows.ReadWithEdition, cancellationToken);
        var disputed = await reader.ReadNextAsync(disputes.Shape, cancellationToken);
        var disputeCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var waiting = await reader.ReadNextAsync(notEngaged.Shape, cancellationToken);
        var waitingCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var conditional = await reader.ReadNextAsync(conditions.Shape, cancellationToken);
        var conditionCount = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var days = await reader.ReadNextAsync(due.Shape, cancellationToken);
        var visit = (await reader.ReadNextAsync(WorkVisit.Shape, cancellationToken)).SingleOrDefault();
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        await reader.DisposeAsync();
        var now = clock.GetUtcNow();
        var since = visit?.EndedBefore(now);
        var from = since ?? now.AddDays(-GetUnionWork.DaysOfChanges);
        await WorkVisit.NoteAsync(db.NpgsqlConnection(), visit, person, now, cancellationToken);
        return new UnionWork(
            Changed(cases, entries, person, from),
            cases.Count > GetUnionWork.MostChanged && cases[^1].LastRecordedAt > from,
            since,
            disputed,
            disputeCount[0],
            waiting,
            waitingCount[0],
            conditional,
            conditionCount[0],
            days,
            known,
            context.Today);
    }

    /// <summary>All cases of the area, the one on which something was recorded last that unions see first: read in the order of an index, however many there are.</summary>
    private static CaseListSql Latest(Person person, RegisterContext context)
    {
        var filter = new CaseFilter { State = ShownCases.Either };
        return new CaseListSql(new CaseConditions(ListScope.Of(person, context.Bodies), ListScope.SeesConfidential(person), filter, providers: null, context.Today, CaseOrder.Latest) { Bodies = context.Bodies });
    }

    private List<ChangedCase> Changed(IEnumerable<CaseRow> cases, IEnumerable<(string Edition, Entry Entry)> entries, Person person, DateTimeOffset since)
    {
        var histories = entries.ToLookup(pair => pair.Entry.CaseId);
        return
        [
            .. from row in cases
               where row.LastRecordedAt > since && histories.Contains(row.CaseId)
               let history = histories[row.CaseId].ToList()
               let file = (CaseFile)rules.Of(history[0].Edition).Fold(history.Select(pair => pair.Entry))!
               let changed = ChangedCase.Of(row, file, history.Select(pair => pair.Entry), person, since)
               where changed is not null
               select changed,
        ];
    }
}

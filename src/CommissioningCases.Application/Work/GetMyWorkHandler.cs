using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Contracts;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Work;

/// <summary>Reads the cases and the histories of one's own in one round trip, and notes the visit in another, once a minute; what is due and waited for is asked of the histories, not written down a second time.</summary>
internal sealed class GetMyWorkHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, RuleSets rules, Bodies bodies) : IRequestHandler<GetMyWork, MyWork>
{
    public async Task<MyWork> Handle(GetMyWork request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var today = clock.Today();
        var owned = List(person, person.UserName, CaseOrder.Due, today);
        await using var open = await db.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands =
            {
                owned.Page(null, GetMyWork.MostCases),
                owned.Histories(GetMyWork.MostCases),
                List(person, CaseFilter.Nobody, CaseOrder.Latest, today).Page(null, GetMyWork.MostUnassigned + 1),
                LeftBehind(person, today),
                ContractToFollow.Of(person, bodies.Latest.Bodies, today),
                Prompts(person, today).Page(null, GetMyWork.MostPrompts),
                CameByLink.Of(person, bodies.Latest.Bodies, today),
                WorkVisit.Of(person),
                bodies.ReferenceCommand(),
            },
        };
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var mine = await reader.ReadAllAsync(owned.Rows, cancellationToken);
        var entries = await reader.ReadNextAsync(EntryRows.ReadWithEdition, cancellationToken);
        var unassigned = await reader.ReadNextAsync(owned.Rows, cancellationToken);
        var leftBehind = await reader.ReadNextValuesAsync<int>(cancellationToken);
        var contracts = await reader.ReadNextAsync(ContractToFollow.Shape, cancellationToken);
        var prompts = await reader.ReadNextAsync(Prompts(person, today).Shape, cancellationToken);
        var byLink = await reader.ReadNextAsync(CameByLink.Shape, cancellationToken);
        var visit = (await reader.ReadNextAsync(WorkVisit.Shape, cancellationToken)).SingleOrDefault();
        await reader.NextResultAsync(cancellationToken);
        var reference = await bodies.ReadReferenceAsync(reader, cancellationToken);
        await reader.DisposeAsync();
        var now = clock.GetUtcNow();
        var before = visit?.EndedBefore(now) ?? now.AddDays(-GetMyWork.DaysOfChanges);
        await WorkVisit.NoteAsync(db.NpgsqlConnection(), visit, person, now, cancellationToken);

        // A case may have become one's own between the two statements.
        var files = entries.GroupBy(pair => pair.Entry.CaseId).ToDictionary(history => history.Key, history => (CaseFile)rules.Of(history.First().Edition).Fold(history.Select(pair => pair.Entry))!);
        var cases = mine.Where(row => files.ContainsKey(row.CaseId)).Select(row => (Row: row, File: files[row.CaseId])).ToList();
        var byCase = entries.ToLookup(pair => pair.Entry.CaseId, pair => pair.Entry);
        return new MyWork(
            mine,
            [
                .. from one in cases
                   from deadline in Deadlines.Of(one.File)
                   where deadline.Due <= today.AddDays(GetMyWork.DaysAhead)
                   orderby deadline.Due
                   select new DueOnCase(one.Row, deadline.What, deadline.Due),
            ],
            [.. from one in cases from wait in WaitingFor.Of(one.File, reference.Bodies, today) select new WaitOnCase(one.Row, wait)],
            [
                .. from one in cases
                   from step in one.File.Scenario.KeySteps
                   let proposal = step.From.Contains(one.File.Current.Stage) ? one.File.StandingProposal(step.Name) : null
                   let decision = proposal is null ? null : one.File.DecisionOn(proposal)
                   where decision is not null
                   orderby decision.On descending
                   select new DecidedOnCase(one.Row, step, decision),
            ],
            [.. from one in cases from asked in one.File.ReviewRequests let answer = one.File.AnswerTo(asked) where IsNews(answer, today) select new AskedOnCase(one.Row, asked, answer)],
            [
                .. from one in cases
                   from departure in one.File.StandingDepartures
                   where one.File.StateOf(departure) == DepartureState.MoreAsked
                   select new DepartureOnCase(one.Row, departure, one.File.LatestRulingOn(departure)!, null),
            ],
            [
                .. from one in cases
                   from record in one.File.DisputedRecords
                   let due = one.File.ReplyDue(record)
                   where due is not null
                   orderby due
                   select new DisputeOnCase(one.Row, record, one.File.OpenDisputes(record).First(dispute => one.File.ReplyTo(dispute) is null), due.Value),
            ],
            [
                .. from one in cases
                   from departure in one.File.StandingDepartures
                   where one.File.StateOf(departure) == DepartureState.Breach
                   let ruling = one.File.LatestRulingOn(departure)
                   orderby ruling.Details.ActionDue
                   select new DepartureOnCase(one.Row, departure, ruling, one.File.ReportOf(ruling)),
            ],
            [.. from one in cases from note in one.File.StaffSideNotes orderby note.On descending select new SaidOnCase(one.Row, note)],
            [.. cases.Select(one => ChangedCase.Of(one.Row, one.File, byCase[one.Row.CaseId], person, before)).OfType<ChangedCase>().OrderByDescending(change => change.At)],
            contracts,
            prompts,
            byLink,
            [.. unassigned.Take(GetMyWork.MostUnassigned)],
            unassigned.Count > GetMyWork.MostUnassigned,
            leftBehind[0],
            reference,
            today);
    }

    private static bool IsNews(Assurance? answer, DateOnly today) => answer is null || answer.On >= today.AddDays(-GetMyWork.DaysOfAnswers);

    private RegisterStatement<ContractPromptRow, ContractPromptFilter> Prompts(Person person, DateOnly today) =>
        ContractPromptRegister.Definition.Select(new ContractPromptFilter { Lead = person.UserName }, new RegisterContext(person, bodies.Latest.Bodies, today));

    /// <summary>The open cases of an owner.</summary>
    private CaseListSql List(Person person, string owner, CaseOrder order, DateOnly today) =>
        new(new CaseConditions(Scope.Of(person), seesConfidential: true, new CaseFilter { Owner = owner }, providers: null, today, order) { Bodies = bodies.Latest.Bodies });

    /// <summary>Begins at those who have left, of whom there are few, and takes their cases from the index of owners.</summary>
    private static NpgsqlBatchCommand LeftBehind(Person person, DateOnly today)
    {
        var statement = new SqlStatement();
        var left = $"select u.user_name from account_holders u where {HolderSql.ActsFor("u", statement.Add(Scope.Of(person).Pcts.ToArray()))} and u.role = 'commissioner' and not ({HolderSql.IsInUse("u", statement.Add(today))})";
        return statement.Command($"select count(*)::integer from case_summaries s where s.owner = any (array({left})) and s.closed_on is null and {Scope.Of(person).ToSql(statement.Add)}");
    }
}

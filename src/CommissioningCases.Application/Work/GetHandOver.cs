using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Recording;
using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Work;

/// <summary>The open cases that can be handed over: one's own, a colleague's, or those whose owner does not work here.</summary>
/// <param name="Owner">User name of their owner, or <see cref="CaseFilter.Nobody"/>.</param>
[Allow(Role.Commissioner)]
public sealed record GetHandOver(string Owner) : IRequest<HandOverList>;

/// <param name="Cases">What is due first first; no more than can be handed over at once.</param>
/// <param name="Owners">Who looks after how many open cases, by name.</param>
public sealed record HandOverList(IReadOnlyList<CaseRow> Cases, bool IsMore, IReadOnlyList<OwnedCases> Owners, ReferenceData Reference, DateOnly Today)
{
    /// <summary>How many have no owner who can look after them.</summary>
    public int Unowned => Owners.Where(owned => !LooksAfter(owned)).Sum(owned => owned.Cases);

    public bool LooksAfter(OwnedCases owned) => owned.Account?.LooksAfter(owned.Pct, Reference.Bodies, Today) == true;
}

/// <summary>How many open cases of a trust somebody looks after.</summary>
/// <param name="Owner">Their user name; null where nobody does.</param>
public sealed record OwnedCases(string Pct, int Cases, string? Owner, OwnerAccount? Account);

internal sealed class GetHandOverHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<GetHandOver, HandOverList>
{
    private static readonly RowShape<OwnedCases> OwnedRows = new()
    {
        { "s.pct", owned => owned.Pct },
        { "s.cases", owned => owned.Cases },
        { "s.owner", owned => owned.Owner },
        { owned => owned.Account, OwnerAccount.Shape },
    };

    public async Task<HandOverList> Handle(GetHandOver request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        await using var open = await db.OpenAsync(cancellationToken);
        var reference = await bodies.ReadAsync(db, cancellationToken);
        var scope = Scope.Of(current.Person);
        var list = new CaseListSql(new CaseConditions(scope, seesConfidential: true, new CaseFilter { Owner = request.Owner }, providers: null, today, CaseOrder.Due) { Bodies = reference.Bodies });
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { list.Page(null, HandOverCases.MostCases + 1), Owned(scope) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var cases = await reader.ReadAllAsync(list.Rows, cancellationToken);
        var owners = await reader.ReadNextAsync(OwnedRows, cancellationToken);
        return new HandOverList([.. cases.Take(HandOverCases.MostCases)], cases.Count > HandOverCases.MostCases, owners, reference, today);
    }

    private static NpgsqlBatchCommand Owned(Scope scope)
    {
        var statement = new SqlStatement();
        return statement.Command($"""
            select {OwnedRows.Select}
            from (select s.pct, s.owner, count(*)::integer as cases from case_summaries s where {scope.ToSql(statement.Add)} and s.closed_on is null group by s.pct, s.owner) s
            left join account_holders u on u.normalized_user_name = upper(s.owner)
            order by u.name, s.owner, s.pct
            """);
    }
}

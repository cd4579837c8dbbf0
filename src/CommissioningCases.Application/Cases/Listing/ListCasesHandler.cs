using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>
/// Reads a page, the counts and the owners in one round trip, and first, where a provider is named, which providers there are. A page that is narrowed to a
/// few cases takes one more, and two where they lie together: see <see cref="NarrowedPage"/>.
/// </summary>
internal sealed class ListCasesHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ListCases, CaseList>
{
    public async Task<CaseList> Handle(ListCases request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var known = bodies.Latest.Bodies;
        if (request.Filter.Provider is not null)
        {
            known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        }

        var scope = ListScope.Of(current.Person, known);
        var providers = ProviderSearch.Codes(request.Filter.Provider, known);
        var conditions = new CaseConditions(scope, ListScope.SeesConfidential(current.Person), request.Filter, providers, today, request.Order);
        var sql = new CaseListSql(conditions);

        await db.Database.OpenConnectionAsync(cancellationToken);
        var narrowed = conditions.Narrowings.Count > 0
            ? new NarrowedPage(db.NpgsqlConnection(), sql, conditions.Narrowings, request.From, ListCases.PageSize + 1)
            : null;
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection());
        foreach (var command in (IEnumerable<NpgsqlBatchCommand>)
            [.. narrowed?.Begin() ?? [sql.Page(request.From, ListCases.PageSize + 1)], Counts(scope), Owners(current.Person), bodies.ReferenceCommand()])
        {
            batch.BatchCommands.Add(command);
        }

        if (IsPlannedOnce(request.Filter))
        {
            await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        }

        var (rows, isWhole, list) = await ReadAsync(batch, narrowed, today, cancellationToken);
        if (!isWhole)
        {
            rows = await narrowed!.ReadOnAsync(list.Counts.Sum(count => count.Cases), cancellationToken);
        }

        var (previous, next) = Cut(request, rows);
        return list with { Rows = rows, Previous = previous, Next = next };
    }

    /// <returns>The rows found, whether they are all of the page, and what stands around them.</returns>
    private async Task<(List<CaseRow> Rows, bool IsWhole, CaseList List)> ReadAsync(NpgsqlBatch batch, NarrowedPage? narrowed, DateOnly today, CancellationToken cancellationToken)
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var (rows, isWhole) = narrowed is not null
            ? await narrowed.ReadBeginningAsync(reader, cancellationToken)
            : (await reader.ReadAllAsync(CaseRowReader.Read, cancellationToken), true);
        var counts = await reader.ReadNextAsync(row => new StageCount(row.GetInt32(0), row.GetString(1), row.GetInt32(2)), cancellationToken);
        var owners = await reader.ReadNextAsync(row => new Owner(row.GetString(0), row.GetString(1)), cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var reference = await bodies.ReadReferenceAsync(reader, cancellationToken);
        return (rows, isWhole, new CaseList(rows, null, null, counts, owners, reference.Bodies, today));
    }

    /// <summary>Whether one plan suits every value. By which index words, providers and owners are best found depends on how many there are.</summary>
    private static bool IsPlannedOnce(CaseFilter filter) => filter is { Text: null, Provider: null, Owner: null, Pct: null, Oversight: null, HasOpenDepartures: false, IsStaffNotEngaged: false };

    /// <summary>Cuts off the row that only shows that there is another page, puts the rows in their order, and says where the pages before and after begin.</summary>
    private static (CasePosition? Previous, CasePosition? Next) Cut(ListCases request, List<CaseRow> rows)
    {
        var isMore = rows.Count > ListCases.PageSize;
        if (isMore)
        {
            rows.RemoveAt(ListCases.PageSize);
        }

        var isBackwards = request.From is { IsBackwards: true };
        if (isBackwards)
        {
            rows.Reverse();
        }

        var (isBefore, isAfter) = isBackwards ? (isMore, true) : (request.From is not null, isMore);
        return (
            isBefore && rows.Count > 0 ? CasePosition.Of(rows[0], request.Order, isBackwards: true) : null,
            isAfter && rows.Count > 0 ? CasePosition.Of(rows[^1], request.Order, isBackwards: false) : null);
    }

    private static NpgsqlBatchCommand Counts(Scope scope)
    {
        var command = new NpgsqlBatchCommand();
        command.CommandText = $"select scenario, stage, sum(cases)::integer from case_counts s where {scope.ToSql(command.Add)} group by scenario, stage";
        return command;
    }

    private static NpgsqlBatchCommand Owners(Person? person)
    {
        var command = new NpgsqlBatchCommand();
        var pct = person is { Role: Role.Commissioner or Role.BoardSecretary, Organisation: { } organisation } ? organisation : "";
        command.CommandText = $"""
            select "UserName", "Name" from "AspNetUsers" where "Organisation" = {command.Add(pct)} and "Role" = 'commissioner' order by "Name"
            """;
        return command;
    }
}

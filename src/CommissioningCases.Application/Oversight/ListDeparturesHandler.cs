using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

internal sealed class ListDeparturesHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ListDepartures, DepartureList>
{
    public async Task<DepartureList> Handle(ListDepartures request, CancellationToken cancellationToken)
    {
        var scope = Scope.Of(current.Person);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands = { DepartureSql.Of(scope, request.Filter, isNewestFirst: true).Page(request.From), bodies.ReferenceCommand() },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(DepartureSql.Read, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return new DepartureList(RegisterPage<DepartureRow>.Cut(rows, RegisterSql.PageSize, request.From, row => row.Position), scope.PctsOf(known), known, clock.Today());
    }
}

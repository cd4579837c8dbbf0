using System.Runtime.CompilerServices;
using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>Writes a list of cases, all of its pages, as a table for a spreadsheet.</summary>
/// <param name="Output">Gets the table row by row, as the database gives it: no list is too long.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportCases(CaseFilter Filter, CaseOrder Order, Stream Output) : ExportTable(Output);

internal sealed class ExportCasesHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ExportCases, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportCases request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var context = new RegisterContext(current.Person, (await bodies.ReadAsync(db, cancellationToken)).Bodies, clock.Today());
        var providers = ProviderSearch.Codes(request.Filter.Provider, context.Bodies);
        var conditions = new CaseConditions(context.Scope, ListScope.SeesConfidential(current.Person), request.Filter, providers, context.Today, request.Order)
        {
            Bodies = context.Bodies,
            Reader = current.Person,
            CalledSo = CalledSo.Of(request.Filter.Text, current.Person, context.Bodies),
        };
        return await Spreadsheet.WriteAsync(CaseRegister.Definition.Columns, RowsAsync(new CaseListSql(conditions), cancellationToken), context, request, cancellationToken);
    }

    private async IAsyncEnumerable<CaseRow> RowsAsync(CaseListSql sql, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { sql.All() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return sql.Rows.Read(reader);
        }
    }
}

using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>Writes every departure of the register to a stream, as a table for a spreadsheet.</summary>
[Allow(Role.Commissioner, Role.ShaReviewer, Role.Auditor)]
public sealed record ExportDepartures(DepartureFilter Filter, Stream Output) : Export<ExportedDepartures>(Output);

/// <param name="Rows">How many departures were written.</param>
public sealed record ExportedDepartures(int Rows);

internal sealed class ExportDeparturesHandler(CasesDbContext db, CurrentPerson current, Bodies bodies) : IRequestHandler<ExportDepartures, ExportedDepartures>
{
    private static readonly string[] Columns =
    [
        "Reference", "Scenario", "PCT", "PCT name", "Service", "Clause", "Day", "Engaged", "Explanation", "State", "Last decided", "Asked for", "Explained further",
        "Reasons", "Required action",
    ];

    public async Task<ExportedDepartures> Handle(ExportDepartures request, CancellationToken cancellationToken)
    {
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { DepartureSql.Of(Scope.Of(current.Person), request.Filter, isNewestFirst: true).All() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        var rows = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            var found = DepartureSql.Read(reader);
            csv.WriteField(found.Case.Reference);
            csv.WriteField(found.Case.Scenario);
            csv.WriteField(found.Case.Pct);
            csv.WriteField(known.FindPct(found.Case.Pct)?.Name);
            csv.WriteField(found.Case.Service);
            csv.WriteField(found.Clause);
            csv.WriteField(found.OnDay);
            csv.WriteField(known.FindProvider(found.Party)?.Name ?? found.Party);
            csv.WriteField(found.Explanation);
            csv.WriteField(ExchangeNames.Of(found.State));
            csv.WriteField(found.DealtWithOn);
            csv.WriteField(found.Asked);
            csv.WriteField(found.Explained);
            csv.WriteField(found.Reasons);
            csv.WriteField(found.RequiredAction);
            await csv.EndRecordAsync(cancellationToken);
            rows++;
        }

        return new ExportedDepartures(rows);
    }
}

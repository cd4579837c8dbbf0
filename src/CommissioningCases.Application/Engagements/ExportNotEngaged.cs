using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Engagements;

/// <summary>Writes the list of cases without engagement of staff, all of its pages, as a table for a spreadsheet.</summary>
/// <param name="Pct">Code of the Primary Care Trust; null for all that one sees.</param>
/// <param name="Output">Gets the table row by row, as the database gives it.</param>
[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.Commissioner, Role.BoardSecretary)]
public sealed record ExportNotEngaged(string? Pct, Stream Output) : Export<ExportedCases>(Output);

internal sealed class ExportNotEngagedHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ExportNotEngaged, ExportedCases>
{
    private static readonly string[] Columns =
        ["Reference", "Scenario", "PCT", "PCT name", "Service", "Existing providers", "Stage", "In this stage since", "Days", "Staff last engaged"];

    public async Task<ExportedCases> Handle(ExportNotEngaged request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { NotEngagedSql.Page(ListScope.Of(current.Person, known), request.Pct, null, null) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        var rows = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = NotEngagedSql.Read(reader);
            csv.WriteField(row.Reference);
            csv.WriteField(row.Scenario);
            csv.WriteField(row.Pct);
            csv.WriteField(known.FindPct(row.Pct)?.Name);
            csv.WriteField(row.Service);
            csv.WriteField(string.Join("; ", row.Providers.Select(code => known.FindProvider(code)?.Name ?? code)));
            csv.WriteField(RuleSets.Standard.Current.Cases.Scenario(row.Scenario).FindStage(row.Stage)?.Title);
            csv.WriteField(row.StageEntered);
            csv.WriteField(today.DayNumber - row.StageEntered.DayNumber);
            csv.WriteField(row.LastEngaged);
            await csv.EndRecordAsync(cancellationToken);
            rows++;
        }

        return new ExportedCases(rows);
    }
}

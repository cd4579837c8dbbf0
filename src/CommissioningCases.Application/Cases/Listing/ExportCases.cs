using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>Writes a list of cases, all of its pages, as a table for a spreadsheet.</summary>
/// <param name="Output">Gets the table row by row, as the database gives it: no list is too long.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor)]
public sealed record ExportCases(CaseFilter Filter, CaseOrder Order, Stream Output) : Export<ExportedCases>(Output);

public sealed record ExportedCases(int Rows);

internal sealed class ExportCasesHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ExportCases, ExportedCases>
{
    private static readonly string[] Columns =
    [
        "Reference", "Scenario", "Scenario title", "PCT", "PCT name", "Service", "Existing providers", "Stage", "In this stage since", "Began", "Closed",
        "Owner", "Next due", "What is due", "Departures", "Staff engaged in this stage", "Last recorded",
    ];

    public async Task<ExportedCases> Handle(ExportCases request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var conditions = new CaseConditions(
            ListScope.Of(current.Person, known),
            ListScope.SeesConfidential(current.Person),
            request.Filter,
            ProviderSearch.Codes(request.Filter.Provider, known),
            today,
            request.Order);

        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { new CaseListSql(conditions).All() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        var rows = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            Write(csv, CaseRowReader.Read(reader));
            await csv.EndRecordAsync(cancellationToken);
            rows++;
        }

        return new ExportedCases(rows);

        void Write(CsvWriter row, CaseRow found)
        {
            var scenario = RuleSets.Standard.Current.Cases.Scenario(found.Scenario);
            row.WriteField(found.Reference);
            row.WriteField(found.Scenario);
            row.WriteField(scenario.Title);
            row.WriteField(found.Pct);
            row.WriteField(known.FindPct(found.Pct)?.Name);
            row.WriteField(found.Service);
            row.WriteField(string.Join("; ", found.Providers.Select(code => known.FindProvider(code)?.Name ?? code)));
            row.WriteField(scenario.FindStage(found.Stage)?.Title);
            row.WriteField(found.StageEntered);
            row.WriteField(found.Began);
            row.WriteField(found.ClosedOn);
            row.WriteField(found.OwnerName ?? found.Owner);
            row.WriteField(found.NextDue);
            row.WriteField(found.NextDueWhat is { } what ? Deadlines.Title(what, found.NextDue < today) : null);
            row.WriteField(found.Departures);
            row.WriteField(found.Providers.Count == 0 ? null : found.IsStaffEngaged ? "yes" : "no");
            row.WriteField(Calendar.DayOf(found.LastRecordedAt));
        }
    }
}

using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Engagements;

/// <summary>Writes the engagement register, all of its pages, as a table for a spreadsheet.</summary>
/// <param name="Output">Gets the table row by row, as the database gives it.</param>
[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.Commissioner, Role.BoardSecretary)]
public sealed record ExportEngagements(EngagementFilter Filter, Stream Output) : Export<ExportedCases>(Output);

internal sealed class ExportEngagementsHandler(CasesDbContext db, CurrentPerson current, Bodies bodies) : IRequestHandler<ExportEngagements, ExportedCases>
{
    private static readonly string[] Columns =
    [
        "Reference", "Scenario", "PCT", "PCT name", "Service", "Existing providers", "Stage", "In this stage since", "Staff engaged in this stage", "Date", "Kind",
        "Who", "How", "What was discussed, or expected", "Stage then", "Struck", "Due", "Judged", "Outcome", "Departure from", "Departure's explanation",
        "Departure's state", "Required action", "Staff side", "Trade union", "Staff side said on", "How it was",
    ];

    public async Task<ExportedCases> Handle(ExportEngagements request, CancellationToken cancellationToken)
    {
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var sql = new EngagementSql(ListScope.Of(current.Person, known), request.Filter, ProviderSearch.Codes(request.Filter.Provider, known));
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { sql.All() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        var rows = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            Write(csv, RegisteredEngagementReader.Read(reader), known);
            await csv.EndRecordAsync(cancellationToken);
            rows++;
        }

        return new ExportedCases(rows);
    }

    private static void Write(CsvWriter csv, RegisteredEngagement row, KnownBodies known)
    {
        var scenario = RuleSets.Standard.Current.Cases.Scenario(row.Case.Scenario);
        csv.WriteField(row.Case.Reference);
        csv.WriteField(row.Case.Scenario);
        csv.WriteField(row.Case.Pct);
        csv.WriteField(known.FindPct(row.Case.Pct)?.Name);
        csv.WriteField(row.Case.Service);
        csv.WriteField(string.Join("; ", row.Case.Providers.Select(NameOf)));
        csv.WriteField(scenario.FindStage(row.Case.Stage)?.Title);
        csv.WriteField(row.Case.StageEntered);
        csv.WriteField(row.Case.Providers.Count == 0 ? null : row.Case.IsStaffEngaged ? "yes" : "no");
        csv.WriteField(row.On);
        csv.WriteField(row.Kind);
        csv.WriteField(row.Party is null ? null : NameOf(row.Party));
        csv.WriteField(row.Method);
        csv.WriteField(row.Summary);
        csv.WriteField(row.StageThen is null ? null : scenario.FindStage(row.StageThen)?.Title);
        csv.WriteField(row.IsStruck ? "yes" : "no");
        csv.WriteField(row.Chance?.Due);
        csv.WriteField(row.Chance?.JudgedOn);
        csv.WriteField(row.Chance?.Outcome);
        csv.WriteField(row.Departure?.Clause);
        csv.WriteField(row.Departure?.Explanation);
        csv.WriteField(row.Departure?.State);
        csv.WriteField(row.Departure?.RequiredAction);
        csv.WriteField(row.StaffView?.View);
        csv.WriteField(row.StaffView?.Union);
        csv.WriteField(row.StaffView?.On);
        csv.WriteField(row.StaffView?.Account);

        string NameOf(string code) => known.FindProvider(code)?.Name ?? code;
    }
}

using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Board;

/// <summary>Writes the list of board decisions, all of its pages, as a table for a spreadsheet.</summary>
/// <param name="Output">Gets the table row by row, as the database gives it.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor)]
public sealed record ExportBoardDecisions(BoardDecisionFilter Filter, Stream Output) : Export<ExportedCases>(Output);

internal sealed class ExportBoardDecisionsHandler(CasesDbContext db, CurrentPerson current, Bodies bodies) : IRequestHandler<ExportBoardDecisions, ExportedCases>
{
    private static readonly string[] Columns =
        ["Reference", "Scenario", "PCT", "PCT name", "Service", "Key step", "Decided", "Approved", "Minute", "Conditions", "Declared interests", "Struck"];

    public async Task<ExportedCases> Handle(ExportBoardDecisions request, CancellationToken cancellationToken)
    {
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { BoardDecisionSql.Of(Scope.Of(current.Person), request.Filter).All() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        var rows = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            var found = BoardDecisionSql.Read(reader);
            csv.WriteField(found.Case.Reference);
            csv.WriteField(found.Case.Scenario);
            csv.WriteField(found.Case.Pct);
            csv.WriteField(known.FindPct(found.Case.Pct)?.Name);
            csv.WriteField(found.Case.Service);
            csv.WriteField(RuleSets.Standard.Current.Cases.Scenario(found.Case.Scenario).FindStep(found.Step)?.Title);
            csv.WriteField(found.On);
            csv.WriteField(found.IsApproved ? "yes" : "no");
            csv.WriteField(found.Minute);
            csv.WriteField(found.Conditions);
            csv.WriteField(found.Interests);
            csv.WriteField(found.IsStruck ? "yes" : "no");
            await csv.EndRecordAsync(cancellationToken);
            rows++;
        }

        return new ExportedCases(rows);
    }
}

using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>Writes the assurances that the SHA was asked for, all pages of the list, as a table for a spreadsheet.</summary>
/// <param name="Output">Gets the table row by row, as the database gives it.</param>
[Allow(Role.ShaReviewer, Role.Auditor)]
public sealed record ExportReviews(ReviewFilter Filter, Stream Output) : Export<ExportedCases>(Output);

internal sealed class ExportReviewsHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ExportReviews, ExportedCases>
{
    private static readonly string[] Columns =
    [
        "Reference", "Scenario", "PCT", "PCT name", "Service", "Stage", "Assurance", "Question", "Asked", "Needed by", "Days waited", "Answered", "Outcome", "Case closed without answer",
    ];

    public async Task<ExportedCases> Handle(ExportReviews request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { ReviewSql.Of(Scope.Of(current.Person), request.Filter).All() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        var rows = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            var found = ReviewSql.Read(reader);
            csv.WriteField(found.Case.Reference);
            csv.WriteField(found.Case.Scenario);
            csv.WriteField(found.Case.Pct);
            csv.WriteField(known.FindPct(found.Case.Pct)?.Name);
            csv.WriteField(found.Case.Service);
            csv.WriteField(RuleSets.Standard.Current.Cases.Scenario(found.Case.Scenario).FindStage(found.Case.Stage)?.Title);
            csv.WriteField(ExchangeNames.Of(found.Mechanism));
            csv.WriteField(found.Question);
            csv.WriteField(found.AskedOn);
            csv.WriteField(found.NeededBy);
            csv.WriteField(found.IsDropped ? null : (int?)Math.Max(0, (found.AnsweredOn ?? today).DayNumber - found.AskedOn.DayNumber));
            csv.WriteField(found.AnsweredOn);
            csv.WriteField(found.Outcome is { } outcome ? ExchangeNames.Of(outcome) : null);
            csv.WriteField(found.IsDropped ? "yes" : "no");
            await csv.EndRecordAsync(cancellationToken);
            rows++;
        }

        return new ExportedCases(rows);
    }
}

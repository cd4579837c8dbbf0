using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Choice;

/// <summary>Writes the directory as a table for a spreadsheet.</summary>
/// <param name="Output">Gets the table row by row, as the database gives it.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor)]
public sealed record ExportDirectory(DirectoryFilter Filter, Stream Output) : Export<ExportedCases>(Output);

internal sealed class ExportDirectoryHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<ExportDirectory, ExportedCases>
{
    private static readonly string[] Columns =
        ["Cluster", "Cluster name", "Service", "Service name", "Provider", "Provider name", "Existing provider", "Since", "Until", "Where and how to refer"];

    public async Task<ExportedCases> Handle(ExportDirectory request, CancellationToken cancellationToken)
    {
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var sql = new DirectorySql(Scope.Of(current.Person), request.Filter, known, clock.Today());
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { sql.All() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        var rows = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            var line = DirectorySql.Read(reader);
            csv.WriteField(line.Cluster);
            csv.WriteField(known.FindCluster(line.Cluster)?.Name);
            csv.WriteField(line.Service);
            csv.WriteField(known.FindNationalService(line.Service)?.Name ?? line.Service);
            csv.WriteField(line.Provider);
            csv.WriteField(line.ProviderName);
            csv.WriteField(line.IsExisting ? "yes" : "no");
            csv.WriteField(line.Since);
            csv.WriteField(line.ExpiresOn);
            csv.WriteField(line.Contact);
            await csv.EndRecordAsync(cancellationToken);
            rows++;
        }

        return new ExportedCases(rows);
    }
}

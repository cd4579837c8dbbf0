using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Histories;

/// <summary>
/// Writes the history of a case or programme as JSON Lines: every attempt, the refused ones and this service's own actions among them, so that importing
/// it elsewhere gives the same case. Gives the number of lines.
/// </summary>
[Allow(Role.Administrator, Role.Auditor, Sees = RowVisibility.Everything)]
public sealed record ExportHistory(string Reference, Stream Output) : Export<int>(Output)
{
    public override string Subject => Reference;
}

internal sealed class ExportHistoryHandler(CasesDbContext db, RuleSets rules) : IRequestHandler<ExportHistory, int>
{
    public async Task<int> Handle(ExportHistory request, CancellationToken cancellationToken)
    {
        var history = await db.CaseHistories.AsNoTracking().SingleOrDefaultAsync(history => history.Name == request.Reference, cancellationToken)
            ?? throw new NotFoundException($"There is no case or programme {request.Reference}.");
        await using var writer = new Utf8JsonWriter(request.Output, CanonicalJson.WriterOptions);
        var entries = db.Entries.AsNoTracking().Where(entry => entry.CaseId == history.Id).OrderBy(entry => entry.Number).AsAsyncEnumerable();
        var lines = 0;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            ExportedLine.Write(writer, history.Name, entry.OnDay, entry.Do, ExportedLine.EditionOf(entry.Number, history.Edition, rules), entry.RecordId, entry.ReadFields());
            await writer.FlushAsync(cancellationToken);
            writer.Reset();
            request.Output.WriteByte((byte)'\n');
            lines++;
        }

        return lines;
    }
}

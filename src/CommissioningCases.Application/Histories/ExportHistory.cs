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
            Write(writer, history, entry);
            await writer.FlushAsync(cancellationToken);
            writer.Reset();
            request.Output.WriteByte((byte)'\n');
            lines++;
        }

        return lines;
    }

    private void Write(Utf8JsonWriter writer, CaseHistory history, Entry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("case", history.Name);
        writer.WriteString("on", DateField.Format(entry.OnDay));
        writer.WriteString("do", entry.Do);
        if (entry.Number == 1 && history.Edition != rules.Current.Edition)
        {
            // Wherever it is imported, it goes on by the rules under which it began. A line that names none begins under the present ones.
            writer.WriteString("edition", history.Edition);
        }

        if (entry.RecordId is not null)
        {
            writer.WriteString("id", entry.RecordId);
        }

        foreach (var field in entry.ReadFields().EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            field.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}

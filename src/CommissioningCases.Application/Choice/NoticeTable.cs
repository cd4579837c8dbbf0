using CommissioningCases.Application.Recording;
using CommissioningCases.Application.Registers;
using CsvHelper;

namespace CommissioningCases.Application.Choice;

/// <summary>A notice as a table for the Department's collection: a row for each selected service, with how the five groups were engaged.</summary>
public static class NoticeTable
{
    private static readonly string[] Columns =
    [
        "Cluster", "Cluster name", "Strategic Health Authority", "Sent on", "Service", "Service name", "Source", "Kind", "Selected on", "Feedback", "Statements",
        .. ExchangeNames.All<LocalGroup>().SelectMany(group => new[] { $"Engagements with {group}", $"Last with {group}" }),
    ];

    public static async Task WriteAsync(ProgrammeNotice notice, DateOnly sentOn, Stream output, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var service in notice.Services)
        {
            csv.WriteField(notice.Cluster);
            csv.WriteField(notice.Name);
            csv.WriteField(notice.Sha);
            csv.WriteField(sentOn);
            csv.WriteField(service.Code);
            csv.WriteField(service.Name);
            csv.WriteField(service.Source);
            csv.WriteField(service.Kind);
            csv.WriteField(service.SelectedOn);
            csv.WriteField(service.Feedback);
            csv.WriteField(service.Statements);
            foreach (var word in ExchangeNames.All<LocalGroup>())
            {
                var group = notice.Groups.FirstOrDefault(one => one.Group == word);
                csv.WriteField(group?.Engagements ?? 0);
                csv.WriteField(group?.Last);
            }

            await csv.EndRecordAsync(cancellationToken);
        }
    }
}

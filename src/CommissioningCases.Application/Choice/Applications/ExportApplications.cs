using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;

namespace CommissioningCases.Application.Choice;

/// <summary>Writes the applications to qualify for a selected service as a table for a spreadsheet. It holds no marks, and no recommendation.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor)]
public sealed record ExportApplications(string Cluster, int Selection, ApplicationFilter Filter, Stream Output) : Export<ExportedApplications>(Output);

/// <param name="Rows">How many applications were written.</param>
public sealed record ExportedApplications(int Rows);

internal sealed class ExportApplicationsHandler(ApplicationReader applications) : IRequestHandler<ExportApplications, ExportedApplications>
{
    private static readonly string[] Columns =
    [
        "Application", "Service", "Provider", "Provider name", "Round", "Received on", "State", "First assessor", "Second assessor", "Assessments in", "Last reminder on",
        "Outcome or withdrawal on", "Days to the outcome",
    ];

    public async Task<ExportedApplications> Handle(ExportApplications request, CancellationToken cancellationToken)
    {
        var found = await applications.ReadAsync(request.Cluster, request.Selection, request.Filter, cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var one in found.Matching)
        {
            Write(csv, one, found);
            await csv.EndRecordAsync(cancellationToken);
        }

        return new ExportedApplications(found.Matching.Count);
    }

    private static void Write(CsvWriter csv, QualificationApplication one, FoundApplications found)
    {
        csv.WriteField(one.Mark.Number);
        csv.WriteField(found.View.Bodies.FindNationalService(one.Service)?.Name ?? one.Service);
        csv.WriteField(one.Provider);
        csv.WriteField(found.View.Bodies.FindProvider(one.Provider)?.Name ?? one.Provider);
        csv.WriteField(one.Round);
        csv.WriteField(one.On);
        csv.WriteField(ExchangeNames.Of(one.State));
        csv.WriteField(NameOf(one.Assessors.ElementAtOrDefault(0), found));
        csv.WriteField(NameOf(one.Assessors.ElementAtOrDefault(1), found));
        csv.WriteField(one.Assessments.Count);
        csv.WriteField(one.Reminded?.On);
        csv.WriteField(one.Outcome?.On ?? one.Withdrawn?.On);
        csv.WriteField(one.Outcome?.On.DayNumber - one.On.DayNumber);
    }

    private static string? NameOf(string? userName, FoundApplications found) =>
        userName is null ? null : found.Assessors.FirstOrDefault(one => one.UserName == userName)?.Name ?? userName;
}

using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;

namespace CommissioningCases.Application.Oversight;

/// <summary>Writes the counts of the assurance board to a stream: a row for each Primary Care Trust, scenario and group, and for all trusts together.</summary>
[Allow(Role.ShaReviewer, Role.Auditor)]
public sealed record ExportAssuranceDashboard(DashboardFilter Filter, Stream Output) : Export<AssuranceDashboard>(Output);

internal sealed class ExportAssuranceDashboardHandler(ISender sender) : IRequestHandler<ExportAssuranceDashboard, AssuranceDashboard>
{
    private static readonly string[] Columns =
    [
        "PCT", "PCT name", "Scenario", "Scenario title", "Overseen by", "Open cases", "Not yet due", "Waiting", "Longest wait in days", "Assured", "Conditional",
        "Not assured",
    ];

    public async Task<AssuranceDashboard> Handle(ExportAssuranceDashboard request, CancellationToken cancellationToken)
    {
        var board = await sender.Send(new GetAssuranceDashboard(request.Filter), cancellationToken);
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var pct in board.Pcts)
        {
            await WriteAsync(csv, board, pct, request.Filter, cancellationToken);
        }

        if (board.Pcts.Count > 1)
        {
            await WriteAsync(csv, board, null, request.Filter, cancellationToken);
        }

        return board;
    }

    /// <param name="pct">Null for all trusts on the board.</param>
    private static async Task WriteAsync(CsvWriter csv, AssuranceDashboard board, PrimaryCareTrust? pct, DashboardFilter filter, CancellationToken cancellationToken)
    {
        foreach (var scenario in RuleSets.Standard.Current.Scenarios.Where(scenario => filter.Scenario is null || filter.Scenario == scenario.Number))
        {
            foreach (var group in OversightGroups.All.Where(group => group.IsIn(scenario)))
            {
                csv.WriteField(pct?.Code);
                csv.WriteField(pct?.Name ?? "All trusts");
                csv.WriteField(scenario.Number);
                csv.WriteField(scenario.Title);
                csv.WriteField(group.Title());
                csv.WriteField(board.Open(pct?.Code, scenario.Number));
                csv.WriteField(Cases(OversightState.NotYetDue));
                csv.WriteField(Cases(OversightState.Waiting));
                csv.WriteField(board.WaitingSince(pct?.Code, scenario.Number, group) is { } since ? board.Today.DayNumber - since.DayNumber : (int?)null);
                csv.WriteField(Cases(OversightState.Assured));
                csv.WriteField(Cases(OversightState.Conditional));
                csv.WriteField(Cases(OversightState.NotAssured));
                await csv.EndRecordAsync(cancellationToken);

                int Cases(OversightState state) => board.Cases(pct?.Code, scenario.Number, group, state);
            }
        }
    }
}

using CommissioningCases.Application.Registers;
using CsvHelper;
using MediatR;

namespace CommissioningCases.Application.Choice;

/// <summary>Writes the clusters side by side as a table for a spreadsheet, without what the person may not see.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor)]
public sealed record ExportProgrammes(string? Sha, Stream Output) : Export<ExportedProgrammes>(Output);

/// <param name="Rows">How many clusters were written.</param>
public sealed record ExportedProgrammes(int Rows);

internal sealed class ExportProgrammesHandler(ISender sender, CurrentPerson current) : IRequestHandler<ExportProgrammes, ExportedProgrammes>
{
    private static readonly string[] Columns =
    [
        "Cluster", "Cluster name", "SHA", "Programme", "Groups engaged", "Fifth group engaged on", "Engagement by 30 September 2011", "Services selected", "Third service selected on",
        "Selection by 31 October 2011", "SHA notified on", "Shared with the Department on", "Services live",
    ];

    private static readonly string[] ApplicantColumns =
        ["Providers qualified", "Outcomes", "Not qualified", "Not qualified, per cent", "Applications", "Applications with an outcome", "Days from application to outcome, mean"];

    public async Task<ExportedProgrammes> Handle(ExportProgrammes request, CancellationToken cancellationToken)
    {
        var list = await sender.Send(new ListProgrammes(request.Sha), cancellationToken);
        var seesApplicants = current.Person!.Role != Role.UnionRepresentative;
        await using var csv = CsvWriter.Create(request.Output, Spreadsheet.Options, leaveOpen: true);
        csv.WriteHeader(seesApplicants ? [.. Columns, .. ApplicantColumns] : Columns);
        foreach (var one in list.Clusters)
        {
            Write(csv, one, list.Today);
            if (seesApplicants)
            {
                WriteApplicants(csv, one.Programme is null ? ProgrammeFigures.Of() : ProgrammeFigures.Of(one.Programme));
            }

            await csv.EndRecordAsync(cancellationToken);
        }

        return new ExportedProgrammes(list.Clusters.Count);
    }

    private static void Write(CsvWriter csv, ClusterProgramme one, DateOnly today)
    {
        csv.WriteField(one.Cluster.Code);
        csv.WriteField(one.Cluster.Name);
        csv.WriteField(one.Cluster.Sha);
        csv.WriteField(one.Programme?.Name);
        csv.WriteField(one.Programme?.GroupsEngaged);
        csv.WriteField(one.Milestones[0].ReachedOn);
        csv.WriteField(ExchangeNames.Of(one.Milestones[0].StateOn(today)));
        csv.WriteField(one.Programme?.ServicesSelected);
        csv.WriteField(one.Milestones[1].ReachedOn);
        csv.WriteField(ExchangeNames.Of(one.Milestones[1].StateOn(today)));
        csv.WriteField(one.Programme?.ShaNotifiedOn);
        csv.WriteField(one.Programme?.SharedOn);
        csv.WriteField(one.Programme?.ServicesLive);
    }

    private static void WriteApplicants(CsvWriter csv, ProgrammeFigures figures)
    {
        csv.WriteField(figures.ProvidersQualified);
        csv.WriteField(figures.Outcomes);
        csv.WriteField(figures.OutcomesRejected);
        csv.WriteField(figures.RejectionRate);
        csv.WriteField(figures.Applications);
        csv.WriteField(figures.ApplicationsDecided);
        csv.WriteField(figures.MeanDays);
    }
}

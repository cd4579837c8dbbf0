using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>A cluster's choice programme: how it stands to the days of the letter, what comes next, and how far each service is.</summary>
public sealed class ProgrammeModel(ISender sender, CurrentPerson current) : PageModel, IOpensHistory
{
    public PctCluster Cluster { get; private set; } = null!;

    /// <summary>Null where the cluster has opened no programme.</summary>
    public ProgrammeOverview? Overview { get; private set; }

    public Guid? Opened => Overview?.View.Id;

    public ProgrammeTimeline Timeline { get; private set; } = null!;

    /// <summary>The newest entries, the newest first.</summary>
    public IReadOnlyList<TimelineEntry> Latest { get; private set; } = [];

    /// <summary>What of the address could not be followed.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public bool MayOpen => ProgrammeOverview.MayWriteAs(current.Person);

    public async Task OnGetAsync(string cluster, CancellationToken cancellation)
    {
        var view = await sender.Send(new GetCluster(cluster), cancellation);
        Cluster = view.Cluster;
        if (view.Programme is not { } programme)
        {
            return;
        }

        var address = new AddressReader(Request.Query);
        var on = address.Read("on", text => DateField.TryParse(text, out var day) ? day : (DateOnly?)null, "a day such as 2011-10-31");
        Problems = address.Problems;
        Overview = new ProgrammeOverview(programme, current.Person);
        Timeline = new ProgrammeTimeline(Overview, on ?? programme.Today);
        Latest = [.. view.Latest.Select(Overview.Timeline)];
    }
}

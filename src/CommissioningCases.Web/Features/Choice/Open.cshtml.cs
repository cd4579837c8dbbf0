using System.Text.Json;
using CommissioningCases.Web.Features.Histories;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Opens the choice programme of a cluster that has none.</summary>
public sealed class OpenModel(ISender sender, CurrentPerson current, TimeProvider clock) : FieldFormModel(sender, current)
{
    /// <summary>What the form asks for; the cluster is that of the address.</summary>
    private static readonly IReadOnlyList<Field> Fields = [OpenProgramme.CommissioningGroupsField];

    public PctCluster Cluster { get; private set; } = null!;

    public ProgrammeLinks Links => new(Cluster.Code);

    public override string Button => OpenProgramme.Definition.Title;

    public override string CancelHref => Web.Links.Programmes;

    public override DateOnly Today => clock.Today();

    public override string Subject => "programme";

    protected override IHistoryOverview? History => null;

    public async Task<IActionResult> OnGetAsync(string cluster, CancellationToken cancellation)
    {
        await LoadAsync(cluster, cancellation);
        return DrawForm();
    }

    public async Task<IActionResult> OnPostAsync(string cluster, CancellationToken cancellation)
    {
        await LoadAsync(cluster, cancellation);
        var json = FormJson.Read(Request.Form, Fields, (OpenProgramme.ClusterField, Cluster.Code));
        return await AttemptAsync(null, OpenProgramme.Definition.Name, json, cancellation) ?? DrawForm();
    }

    protected override Task ReloadAsync(CancellationToken cancellation) => LoadAsync(Cluster.Code, cancellation);

    protected override IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields)
    {
        this.SayDone("The choice programme is open.");
        return Redirect(Links.Page);
    }

    private async Task LoadAsync(string cluster, CancellationToken cancellation)
    {
        Require(ProgrammeOverview.MayWriteAs(Person), "open a programme");
        var view = await Sender.Send(new GetCluster(cluster), cancellation);
        Cluster = view.Cluster;
        Unavailable = view.Programme is null ? null : new UnavailableForm("The cluster has a choice programme already.", Links.Page, "See the programme");
    }

    private PageResult DrawForm() => Draw([FieldParts.Day(Today, Today), .. Fields.Select(FieldParts.Of)], FormJson.NamesOf(Fields), null);
}

using System.Text.Json;
using CommissioningCases.Web.Features.Histories;
using CommissioningCases.Web.Drafts;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The applications to qualify for a service, with what can be done about many of them at once.</summary>
public sealed class ApplicationsModel(ISender sender, CurrentPerson current) : AttemptFormModel(sender, current)
{
    public override DateOnly Today => List.View.Today;

    public override string Subject => "programme";

    public RegisterAddress<ApplicationFilter> Address { get; private set; } = null!;

    public ApplicationList List { get; private set; } = null!;

    public ProgrammeOverview Overview { get; private set; } = null!;

    /// <summary>The same page, without the boxes ticked.</summary>
    public RegisterAddress<ApplicationFilter> Unticked => Address with { Filter = Address.Filter with { IsTicked = false } };

    public FilterForm Filters
    {
        get
        {
            var form = Address.Form(
                FilterLayout.Line,
                new RegisterContext(Person, List.View.Bodies, Today),
                new Dictionary<string, IReadOnlyList<FilterOption>>
                {
                    [ApplicationRegister.RoundWord] = List.Rounds.Count > 1 ? [.. List.Rounds.Select(round => $"{round.Offer.Round}").Select(round => new FilterOption(round, round))] : [],
                    [ApplicationRegister.AssessorWord] = [.. List.Assessors.Select(assessor => new FilterOption(assessor.UserName, assessor.Name))],
                }) with
            { IsSearch = true };
            return Overview.MayWrite ? form : form.Without(ApplicationRegister.WaitingWord);
        }
    }

    /// <summary>Those to whom applications can be given; nobody where the person gives none.</summary>
    public IReadOnlyList<Colleague> Commissioners { get; private set; } = [];

    /// <summary>Those that came in by a link; none where the person takes none in.</summary>
    public IReadOnlyList<LinkApplication> Received { get; private set; } = [];

    public string UserName => Person!.UserName;

    public override bool HasForm => Overview.MayWrite && List.Pending.Count > 0;

    protected override IHistoryOverview? History => Overview;

    protected override bool MindsOthers => false;

    public async Task<IActionResult> OnGetAsync(string cluster, int selection, CancellationToken cancellation)
    {
        await LoadAsync(cluster, selection, cancellation);
        return DrawList();
    }

    public async Task<IActionResult> OnPostAsync(string cluster, int selection, string? what, CancellationToken cancellation)
    {
        await LoadAsync(cluster, selection, cancellation);
        var bulk = BulkAttempt.Parse(what) ?? throw new BadHttpRequestException("This form is out of date. Open it again.");
        return await AttemptAsync(List.View.Reference, bulk.Action.Name, bulk.Read(Request.Form, List.Pending, Today), cancellation, bulk.FilledIn) ?? DrawList();
    }

    /// <summary>Whether the box of that application is ticked: as it was sent, as it is restored after an expired sign-in, or else by the address.</summary>
    public bool IsTicked(QualificationApplication application) => Ticked() is { } ticked ? ticked.Contains(application.RecordId) : Address.Filter.IsTicked;

    protected override Task ReloadAsync(CancellationToken cancellation) => LoadAsync(Overview.Cluster.Code, List.Service.Mark.Number, cancellation);

    protected override IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields)
    {
        // A form that was sent twice may find others now than it did.
        var which = accepted.Number <= List.View.LastNumber
            ? "the applications"
            : EnglishFormat.Count(fields.GetProperty(Remind.ApplicationsField.Name).GetArrayLength(), "application", "applications");
        this.SayDone(action == Remind.Definition.Name
            ? $"The assessors are reminded of {which}."
            : $"{EnglishFormat.UpperFirst(which)} given to {NameOf(AssignAssessors.FirstField.Name)} and {NameOf(AssignAssessors.SecondField.Name)}.");
        return Redirect(Unticked.ToString());

        string NameOf(string field) => Commissioners.FirstOrDefault(one => one.UserName == Request.Form[field].ToString())?.Name ?? "";
    }

    private async Task LoadAsync(string cluster, int selection, CancellationToken cancellation)
    {
        Address = RegisterLinks.Applications(cluster, selection).Read(Request, Person);
        List = await Sender.Send(new ListApplications(cluster, selection, Address.Filter, Address.From), cancellation);
        Overview = new ProgrammeOverview(List.View, Person);
        Received = Overview.MayWrite ? await Sender.Send(new ListReceived(cluster, selection), cancellation) : [];
        Commissioners = Overview.MayWrite ? await Sender.Send(new ListAssessors(cluster), cancellation) : [];
    }

    /// <summary>The boxes that were ticked in the form that comes back; null where none does.</summary>
    private IEnumerable<string?>? Ticked() =>
        Request.HasFormContentType ? Request.Form[Remind.ApplicationsField.Name]
        : RestoredForm.Of(HttpContext)?.Fields.GetValueOrDefault(Remind.ApplicationsField.Name, []);

    private PageResult DrawList()
    {
        string[] assigning = [AssignAssessors.FirstField.Name, AssignAssessors.SecondField.Name, Remind.TextField.Name];
        string[] fields = List.Page.Rows.Any(row => row.Application.IsPending) ? [Remind.ApplicationsField.Name, .. assigning] : assigning;
        return Draw([], fields, last: null, own: fields);
    }
}

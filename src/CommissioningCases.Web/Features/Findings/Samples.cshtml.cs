using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Findings;

/// <summary>The samples that auditors have drawn; another is drawn.</summary>
public sealed class SamplesModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Trust { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Size { get; set; }

    /// <summary>Made when the form is drawn, so that sending it twice draws one.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    public SamplePage Found { get; private set; } = null!;

    /// <summary>The scenarios, and the actions.</summary>
    public IReadOnlyList<Option> Kinds { get; } =
    [
        .. RuleSets.Standard.Current.Scenarios.Select(scenario => new Option($"{scenario.Number}", $"{scenario.Number} {scenario.Title}") { Group = "Scenarios, of cases" }),
        .. CaseActions.All.OrderBy(action => action.Title, StringComparer.Ordinal).Select(action => new Option(action.Name, action.Title) { Group = "Actions, of entries" }),
    ];

    public KeysetLinks Paging => new(
        Before is null ? null : Url.Page(Links.Samples.Page, new { Before = (int?)null }),
        Found.Next is null ? null : Url.Page(Links.Samples.Page, new { Before = Found.Next }))
    {
        PreviousText = "Latest",
        NextText = "Earlier",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        AttemptId = Guid.NewGuid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var draw = new DrawSample(Subject, Trust, TypedDate.Read(Request.Form, "From").ToString(), TypedDate.Read(Request.Form, "To").ToString(), Kind, Size, AttemptId);
        var (isValid, number) = await sender.TrySendAsync(draw, ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone("The sample is drawn. Look at its items one by one.");
            return LocalRedirect(Links.Sample.To(number));
        }

        await LoadAsync(cancellationToken);
        ModelState.Keep(Request.Form);
        AttemptId = Guid.NewGuid();
        ModelState.SetModelValue(nameof(AttemptId), AttemptId.ToString(), AttemptId.ToString());
        return this.Invalid();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) => Found = await sender.Send(new ListSamples(Before), cancellationToken);
}

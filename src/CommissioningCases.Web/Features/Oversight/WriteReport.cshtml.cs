using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>Writes the report of a quarter to the SHA's board: chosen, looked at, commented on and kept.</summary>
public sealed class WriteReportModel(ISender sender) : PageModel
{
    /// <summary>Such as "2010-07"; the last quarter that has ended where it says nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "quarter")]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Commentary { get; set; }

    /// <summary>Made when the form is drawn, so that sending it twice keeps one report.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    public QuarterReport Report { get; private set; } = null!;

    public FilterForm Quarters => new(
        Links.WriteReport,
        FilterLayout.Line,
        [new FilterBox(FilterControl.Choice, "quarter", "Quarter", Report.Quarter.ToString(), QuarterText.Options(Report.On, Report.Quarter)) { Blank = null }]);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        AttemptId = Guid.NewGuid();
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (AttemptId == Guid.Empty || Quarter.Parse(Chosen) is not { } quarter)
        {
            throw new BadHttpRequestException("This form is out of date. Open it again.");
        }

        var (isValid, number) = await sender.TrySendAsync(new KeepQuarterReport(quarter, Commentary, AttemptId), ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone("The report is kept. Download it as PDF or Word.");
            return LocalRedirect(Links.Report.To(number));
        }

        if (IsWrong(nameof(KeepQuarterReport.Quarter)))
        {
            Chosen = null;
        }

        if (IsWrong(nameof(AttemptId)))
        {
            AttemptId = Guid.NewGuid();
        }

        await LoadAsync(cancellationToken);
        return this.Invalid();
    }

    private bool IsWrong(string field) => ModelState.GetFieldValidationState(field) == ModelValidationState.Invalid;

    private async Task LoadAsync(CancellationToken cancellationToken) => Report = await sender.Send(new DraftQuarterReport(Quarter.Parse(Chosen)), cancellationToken);
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>Writes the report of a quarter to the SHA's board: chosen, looked at, commented on, checked and, as it cannot be changed then, only after that kept.</summary>
public sealed class WriteReportModel(ISender sender) : PageModel
{
    /// <summary>Such as "2010-07"; the last quarter that has ended where it says nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "quarter")]
    public string? Chosen { get; set; }

    public const string Check = "check";
    public const string Change = "change";
    public const string Keep = "keep";

    [BindProperty]
    public string? Commentary { get; set; }

    /// <summary>Made when the form is drawn, so that sending it twice keeps one report.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    public QuarterReport Report { get; private set; } = null!;

    /// <summary>Whether the report stands there as it would be kept, to be checked.</summary>
    public bool IsChecked { get; private set; }

    public FilterForm Quarters => new(
        Links.WriteReport,
        FilterLayout.Line,
        [new FilterBox(FilterControl.Choice, "quarter", "Quarter", Report.Quarter.ToString(), QuarterText.Options(Report.On, Report.Quarter)) { Blank = null }]);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        AttemptId = Guid.NewGuid();
        await LoadAsync(cancellationToken);
    }

    /// <param name="step">One of <see cref="Check"/>, <see cref="Change"/> and <see cref="Keep"/>.</param>
    public async Task<IActionResult> OnPostAsync(string? step, CancellationToken cancellationToken)
    {
        if (AttemptId == Guid.Empty || Quarter.Parse(Chosen) is not { } quarter)
        {
            throw new BadHttpRequestException("This form is out of date. Open it again.");
        }

        switch (step)
        {
            case Change:
                await LoadAsync(cancellationToken);
                return Page();
            case Keep when await sender.TrySendAsync(new KeepQuarterReport(quarter, Commentary, AttemptId), ModelState, cancellationToken) is (true, var number):
                this.SayDone("The report is kept. Download it as PDF or Word.");
                return LocalRedirect(Links.Report.To(number));
            case null or Check when await sender.TrySendAsync(new CheckQuarterReport(quarter, Commentary), ModelState, cancellationToken) is (true, { } report):
                (Report, IsChecked) = (report, true);
                return Page();
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

using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Takes a step: what the letter asks for it, what the case shows, and what the commissioner must be able to demonstrate.</summary>
public sealed class StepModel(ISender sender, CurrentPerson current) : CaseFormModel(sender, current)
{
    public StepOutlook Outlook { get; private set; } = null!;

    public override string Button => Outlook.Step.Title;

    protected override Step? Tried => Outlook.Step;

    /// <summary>The clause under which the step is refused in the present stage, whatever the case shows; null where none is.</summary>
    public Clause? TooEarly => Outlook.Step.TooEarly is { } early && early.Stages.Contains(View.File.Current.Stage) ? early.Clause : null;

    public async Task<IActionResult> OnGetAsync(string reference, string step, CancellationToken cancellation)
    {
        await FindAsync(reference, step, cancellation);
        return DrawStep();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string step, CancellationToken cancellation)
    {
        await FindAsync(reference, step, cancellation);
        var result = await AttemptAsync(Fields(), cancellation, (TakeStep.StepField, step));
        if (result is null)
        {
            Outlook = OutlookOf(step);
        }

        return result ?? DrawStep();
    }

    private async Task FindAsync(string reference, string step, CancellationToken cancellation)
    {
        await LoadAsync(reference, cancellation);
        Action = TakeStep.Definition;
        Outlook = View.File.Scenario.FindStep(step) is null ? throw new NotFoundException($"Scenario {View.File.Scenario.Number} has no step {step}.") : OutlookOf(step);
        Require(Overview.Permissions.MayWalk, "take a step");
    }

    private StepOutlook OutlookOf(string step) => Overview.Steps.First(outlook => outlook.Step.Name == step);

    private PageResult DrawStep()
    {
        Unavailable = Outlook.Checklist is not null || TooEarly is not null ? null : new UnavailableForm(NotNow, CancelHref, "Back to the case");
        return Draw(Fields(), View.Today);
    }

    private string NotNow => View.File.IsClosed
        ? "The case is closed. No step can be taken on it any more."
        : $"This step cannot be taken while the case is in the stage “{View.File.Current.Stage.Title}”.";

    /// <summary>The step's own fields, its rationale, and for a key step what the commissioner must demonstrate.</summary>
    private IReadOnlyList<Field> Fields() => Outlook.Step.IsKey
        ? [.. Outlook.Step.OwnFields, TakeStep.RationaleField, TakeStep.FairnessField, TakeStep.NeedsField, TakeStep.ProportionalityField]
        : [.. Outlook.Step.OwnFields, TakeStep.RationaleField];
}

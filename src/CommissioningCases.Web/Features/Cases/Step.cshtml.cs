using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Takes a step: what the letter asks for it, what the case shows, and what the commissioner must be able to demonstrate.</summary>
public sealed class StepModel(ISender sender, CurrentPerson current) : CaseFormModel(sender, current)
{
    private Step _step = null!;

    public StepOutlook Outlook => Overview.Steps.First(outlook => outlook.Step == _step);

    public override string Button => _step.Title;

    protected override Step? Tried => _step;

    /// <summary>The clause under which the step is refused in the present stage, whatever the case shows; null where none is.</summary>
    public Clause? TooEarly => _step.TooEarly is { } early && early.Stages.Contains(View.File.Current.Stage) ? early.Clause : null;

    public async Task<IActionResult> OnGetAsync(string reference, string step, CancellationToken cancellation)
    {
        await FindAsync(reference, step, cancellation);
        return DrawStep();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string step, CancellationToken cancellation)
    {
        await FindAsync(reference, step, cancellation);
        return await AttemptAsync(Fields(), cancellation, (TakeStep.StepField, step)) ?? DrawStep();
    }

    private async Task FindAsync(string reference, string step, CancellationToken cancellation)
    {
        await LoadAsync(reference, cancellation);
        Action = TakeStep.Definition;
        _step = View.File.Scenario.FindStep(step) ?? throw new NotFoundException($"Scenario {View.File.Scenario.Number} has no step {step}.");
        Require(Overview.Permissions.MayWalk, "take a step");
    }

    private PageResult DrawStep()
    {
        Unavailable = Outlook.Checklist is not null || TooEarly is not null ? null : new UnavailableForm(NotNow, CancelHref, "Back to the case");
        return Draw(Fields(), View.Today);
    }

    private string NotNow => View.File.IsClosed
        ? "The case is closed. No step can be taken on it any more."
        : $"This step cannot be taken while the case is in the stage “{View.File.Current.Stage.Title}”.";

    /// <summary>The step's own fields and its rationale; of a key step none, since its proposal gave them.</summary>
    private IReadOnlyList<Field> Fields() => _step.IsKeyFor(View.File) ? [] : [.. _step.OwnFields, TakeStep.RationaleField];
}

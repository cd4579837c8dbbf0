using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Takes a step: what the letter asks for it, and what the case shows. A key step is taken as it was proposed and approved, by one confirmation.</summary>
public sealed class StepModel(ISender sender, CurrentPerson current) : CaseFormModel(sender, current)
{
    /// <summary>The box by which a person confirms that something is lost with the stage.</summary>
    private const string Confirmed = "leaving";

    private Step _step = null!;

    public StepOutlook Outlook => Overview.Steps.First(outlook => outlook.Step == _step);

    public override string Button => _step.Title;

    /// <summary>Whether it is proposed and decided on before it is taken.</summary>
    public bool IsKey => _step.IsKeyFor(View.File);

    /// <summary>What is taken, of a key step; null while nothing is proposed.</summary>
    public Proposal? Proposal => IsKey ? View.File.StandingProposal(_step.Name) : null;

    public BoardDecision? Decision => Proposal is { } proposal ? View.File.DecisionOn(proposal) : null;

    /// <summary>What of the letter is missing before a key step can be taken: its form then waits behind a fold, as it can only be refused.</summary>
    public bool IsFolded => IsKey && Outlook is { Checklist: not null, State: not StepState.Available };

    /// <summary>Whether the form came back, so that it must be seen.</summary>
    public bool CameBack => Refusal is not null || Earlier is not null || Since.Count > 0 || !ModelState.IsValid;

    /// <summary>The clause under which the step is refused in the present stage, whatever the case shows; null where none is.</summary>
    public Clause? TooEarly => _step.TooEarly is { } early && early.Stages.Contains(View.File.Current.Stage) ? early.Clause : null;

    /// <summary>A key step's form asks for nothing that a clause does: its proposal has said it.</summary>
    protected override Step? Tried => IsKey ? null : _step;

    protected override IReadOnlyList<FormPart> MoreParts(HistoryForm<CaseOverview> form) => !Outlook.NeedsConfirming ? [] :
    [
        new FormPart("_CheckBoxes", new CheckBoxes(Confirmed, "Before the case leaves this stage", [new Option(FormJson.Yes, "I have read what can no longer be made good, and go on all the same")])
        {
            Values = Given(Confirmed),
        }),
    ];

    public async Task<IActionResult> OnGetAsync(string reference, string step, CancellationToken cancellation)
    {
        await FindAsync(reference, step, cancellation);
        return DrawStep();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string step, CancellationToken cancellation)
    {
        await FindAsync(reference, step, cancellation);
        if (Outlook.NeedsConfirming && Request.Form[Confirmed] != FormJson.Yes)
        {
            RequireAttempt();
            ModelState.Keep(Request.Form);
            ModelState.AddModelError(Confirmed, "Tick the box once you have read what can no longer be made good");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return DrawStep();
        }

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
    private IReadOnlyList<Field> Fields() => IsKey ? [] : [.. _step.OwnFields, TakeStep.RationaleField];
}

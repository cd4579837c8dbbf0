using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Puts a key step to the PCT Board: what the letter asks for it, and what the commissioner says of it. Of a step that is proposed already the form begins with that proposal.</summary>
public sealed class ProposeModel(ISender sender, CurrentPerson current) : CaseFormModel(sender, current)
{
    private Step _step = null!;

    public StepOutlook Outlook => Overview.Steps.First(outlook => outlook.Step == _step);

    /// <summary>What stands already, and what the Board said of it; null while nothing is proposed.</summary>
    public Proposal? Standing => View.File.StandingProposal(_step.Name);

    public BoardDecision? Decision => Standing is { } standing ? View.File.DecisionOn(standing) : null;

    public override string Button => Standing is null ? "Send to the Board" : "Send the changed proposal to the Board";

    public override string OfFurther => "It stands, with what the Board says of it. Sent again, it would take that one's place, and whatever the Board decided would count no more: send it again only if that is meant.";

    protected override Step Tried => _step;

    public async Task<IActionResult> OnGetAsync(string reference, string step, CancellationToken cancellation)
    {
        await FindAsync(reference, step, cancellation);
        return DrawProposal();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string step, CancellationToken cancellation)
    {
        await FindAsync(reference, step, cancellation);
        return await AttemptAsync(Fields, cancellation, (ProposeStep.StepField, step)) ?? DrawProposal();
    }

    /// <summary>As it was typed; else as it is proposed already; else the needs of the case.</summary>
    protected override IReadOnlyList<string> Given(string name) =>
        IsFilledIn ? base.Given(name)
        : Standing is { } standing ? RecordedValue.Of(View.Entries.First(entry => entry.Number == standing.Mark.Number).Fields, Fields, name)
        : name == ProposeStep.NeedsField.Name ? [View.File.Needs]
        : [];

    private IReadOnlyList<Field> Fields =>
        [.. _step.OwnFields, ProposeStep.RationaleField, ProposeStep.FairnessField, ProposeStep.NeedsField, ProposeStep.ProportionalityField];

    private async Task FindAsync(string reference, string step, CancellationToken cancellation)
    {
        await LoadAsync(reference, cancellation);
        Action = ProposeStep.Definition;
        _step = View.File.Scenario.FindStep(step) is { CanBeKey: true } found ? found : throw new NotFoundException($"Scenario {View.File.Scenario.Number} has no key step {step}.");
        Require(Overview.Permissions.MayRecord(Action), "propose a step");
    }

    private PageResult DrawProposal()
    {
        Unavailable = _step.CanBeProposedBy(View.File) ? null : new UnavailableForm(NotNow, CancelHref, "Back to the case");
        return Draw(Fields, View.Today);
    }

    private string NotNow => View.File switch
    {
        { IsClosed: true } => "The case is closed. No step can be proposed on it any more.",
        var file when !_step.From.Contains(file.Current.Stage) => $"This step cannot be proposed while the case is in the stage “{file.Current.Stage.Title}”.",
        var file when _step.IsKeyFor(file) => "No tender is open that this step could end.",
        _ => $"This step goes to the Board {_step.BecomesKey!.Statement}. Until then it is taken without a proposal.",
    };
}

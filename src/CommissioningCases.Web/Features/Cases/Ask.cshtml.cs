using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Asks every mechanism at once that the case will need and that was not asked: as many entries as are ticked, in one act.</summary>
public sealed class AskModel(ISender sender, CurrentPerson current) : CaseFormModel(sender, current)
{
    /// <summary>The name of the boxes to tick.</summary>
    public const string Mechanisms = "mechanisms";

    public override string Button => "Ask for them";

    private IReadOnlyList<OversightMechanism> ToAsk => AssuranceNeed.ToAsk(View.File, View.Bodies);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        await FindAsync(reference, cancellation);
        return DrawForm();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        await FindAsync(reference, cancellation);
        var typed = Read(Request.Form, Action.Fields);
        IReadOnlyList<FormEntry> entries = [.. Given(Mechanisms).Select(mechanism => EntryFor(mechanism, typed))];
        if (entries.Count == 0)
        {
            await ComeBackAsync(new FieldError(Mechanisms, "Select one assurance or more"), cancellation);
            return DrawForm();
        }

        return await AttemptTogetherAsync(View.Reference, entries, cancellation) ?? DrawForm();
    }

    private FormEntry EntryFor(string mechanism, JsonElement typed) => new(EntryRows.Part(Action, typed, (RequestReview.MechanismField, JsonValue.Create(mechanism))))
    {
        Title = View.File.Scenario.Oversight.FirstOrDefault(one => ExchangeNames.Of(one.Mechanism) == mechanism)?.Title ?? mechanism,
        Boxes = new Dictionary<Field, string> { [RequestReview.MechanismField] = Mechanisms },
    };

    private async Task FindAsync(string reference, CancellationToken cancellation)
    {
        await LoadAsync(reference, cancellation);
        Action = RequestReview.Definition;
        Require(Overview.Permissions.MayRecord(Action), "ask for assurances");
    }

    private PageResult DrawForm()
    {
        Unavailable = ToAsk.Count > 0 ? null : new UnavailableForm("Every assurance that this case will need was given or asked for.", CancelHref, "Back to the case");
        IReadOnlyList<string> ticked = IsFilledIn ? Given(Mechanisms) : [.. ToAsk.Select(one => ExchangeNames.Of(one.Mechanism))];
        FormPart[] parts =
        [
            FieldParts.Day(Today, Today),
            new("_CheckBoxes", new CheckBoxes(Mechanisms, "Assurances to ask for", [.. ToAsk.Select(one => new Option(ExchangeNames.Of(one.Mechanism), EnglishFormat.UpperFirst(one.Title)) { Hint = one.Clause.Id })]) { Values = ticked }),
            .. new Field[] { RequestReview.QuestionField, RequestReview.NeededByField }.Select(FieldParts.Of),
        ];
        return Draw(parts, [FormJson.On, Mechanisms, RequestReview.QuestionField.Name, RequestReview.NeededByField.Name], View.File.LastNumber);
    }
}

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
        var parts = Given(Mechanisms).Take(AttemptTogether.MostParts).Select(mechanism => PartFor(mechanism, typed)).ToList();
        if (parts.Count == 0)
        {
            RequireAttempt();
            return await AnswerAsync(new AttemptResult.Invalid([new FieldError(Mechanisms, "Select one assurance or more")]), Action.Name, typed, cancellation) ?? DrawForm();
        }

        return await AttemptTogetherAsync(View.Reference, parts, cancellation) ?? DrawForm();
    }

    private static PartOfAct PartFor(string mechanism, JsonElement typed)
    {
        var fields = JsonObject.Create(typed)!;
        fields[RequestReview.MechanismField.Name] = mechanism;
        return new PartOfAct(RequestReview.Definition.Name, JsonSerializer.SerializeToElement(fields));
    }

    private async Task FindAsync(string reference, CancellationToken cancellation)
    {
        await LoadAsync(reference, cancellation);
        Action = RequestReview.Definition;
        Require(Overview.Permissions.MayRecord(Action), "ask for assurances");
    }

    private PageResult DrawForm()
    {
        Unavailable = ToAsk.Count > 0 ? null : new UnavailableForm("Every assurance that this case will need was given or asked for.", CancelHref, "Back to the case");
        IReadOnlyList<string> ticked = Request.HasFormContentType ? Given(Mechanisms) : [.. ToAsk.Select(one => ExchangeNames.Of(one.Mechanism))];
        FormPart[] parts =
        [
            FieldParts.Day(Today, Today),
            new("_CheckBoxes", new CheckBoxes(Mechanisms, "Assurances to ask for", [.. ToAsk.Select(one => new Option(ExchangeNames.Of(one.Mechanism), one.Title) { Hint = one.Clause.Id })]) { Values = ticked }),
            .. new Field[] { RequestReview.QuestionField, RequestReview.NeededByField }.Select(FieldParts.Of),
        ];
        return Draw(parts, [FormJson.On, Mechanisms, RequestReview.QuestionField.Name, RequestReview.NeededByField.Name], View.File.LastNumber);
    }
}

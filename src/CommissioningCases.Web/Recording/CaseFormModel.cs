using System.Text.Json;
using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Pipeline;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Scenarios;
using CommissioningCases.Web.Cases;
using CommissioningCases.Web.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Recording;

/// <summary>A page whose form attempts something on a case, and which comes back with what stands against it.</summary>
public abstract class CaseFormModel(ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>The words on the button that sends the form.</summary>
    public abstract string Button { get; }

    /// <summary>Made when the form is drawn, so that sending it twice records it once.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    /// <summary>Number of the last entry that the form was drawn from, so that nobody acts on a case that has moved on unseen.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    protected ISender Sender => sender;

    public CaseView View { get; private set; } = null!;

    public CaseOverview Overview { get; private set; } = null!;

    /// <summary>The fields of the form, ready to be drawn.</summary>
    public IReadOnlyList<FormPart> Parts { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    /// <summary>What happened since the form was drawn; empty when nothing did.</summary>
    public IReadOnlyList<TimelineEntry> Since { get; private set; } = [];

    protected async Task LoadAsync(string reference, CancellationToken cancellation)
    {
        View = await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation);
        Overview = new CaseOverview(View, new Permissions(current.Person));
    }

    /// <exception cref="ForbiddenException">The person may not do it.</exception>
    protected void Require(bool isAllowed, string what)
    {
        if (!isAllowed)
        {
            throw new ForbiddenException($"{current.Person?.Role.ToString() ?? "Nobody"} may not {what}.");
        }
    }

    /// <summary>Draws the form for the case as it was loaded.</summary>
    protected PageResult Draw(IReadOnlyList<Field> fields, DateOnly? on, IReadOnlyList<Option>? colleagues = null, Step? step = null)
    {
        AttemptId = AttemptId == Guid.Empty ? Guid.NewGuid() : AttemptId;
        Seen = View.LastNumber;
        ViewData[ErrorList.FieldOrder] = FormJson.NamesOf(fields);
        Parts = FormParts.For(fields, new FormContext(View, Overview.Permissions, colleagues ?? [], name => Request.Query[name]) { Step = step }, on);
        return Page();
    }

    /// <summary>Makes the attempt. Accepted, it leads to the case; else the page is to be drawn again with what stands against it.</summary>
    /// <returns>Null when the page is to be drawn again.</returns>
    /// <exception cref="BadHttpRequestException">The form lacks what every drawn form has.</exception>
    protected async Task<IActionResult?> AttemptAsync(string action, JsonElement json, CancellationToken cancellation, Step? step = null)
    {
        if (AttemptId == Guid.Empty || Seen is null or < 0)
        {
            throw new BadHttpRequestException("The form is none that this page drew.");
        }

        var result = await sender.Send(new Attempt(View.Reference, action, json, AttemptId, Seen), cancellation);
        if (result is AttemptResult.Accepted accepted)
        {
            TempData[nameof(Pages.Cases.CaseModel.RecordedNumber)] = accepted.Number;
            return Redirect(new CaseLinks(accepted.Case).Page);
        }

        ModelState.Keep(Request.Form);
        await LoadAsync(View.Reference, cancellation);
        switch (result)
        {
            case AttemptResult.Refused refused:
                AttemptId = Guid.Empty;
                Refusal = new Refusal(Overview, refused.Number, refused.Unmet, step);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case AttemptResult.MovedOn movedOn:
                Since = [.. movedOn.Since.Select(Overview.Timeline)];
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case AttemptResult.Invalid invalid:
                ModelState.Add(invalid.Errors, Request.Form);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
        }

        return null;
    }
}

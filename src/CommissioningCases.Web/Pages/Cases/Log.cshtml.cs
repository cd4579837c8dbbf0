using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases;
using CommissioningCases.Domain.Actions;
using CommissioningCases.Web.Cases;
using CommissioningCases.Web.Recording;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Pages.Cases;

/// <summary>Logs a case for the commissioner's own Primary Care Trust.</summary>
public sealed class LogModel(ISender sender, CurrentPerson current) : PageModel
{
    [BindProperty]
    public Guid AttemptId { get; set; }

    /// <summary>The reference that a refused attempt was given, with which the next one goes on; null before that.</summary>
    [BindProperty]
    public string? Case { get; set; }

    public Refusal? Refusal { get; private set; }

    public LoggingView View { get; private set; } = null!;

    /// <summary>The existing providers, a list for each.</summary>
    public Rows Providers { get; private set; } = null!;

    public Task<PageResult> OnGetAsync(CancellationToken cancellation) => DrawAsync([], cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ModelState.Keep(Request.Form);
        var providers = Rows.Typed(Request.Form, LogCase.ProvidersField.Name);
        if (Request.Form.ContainsKey(Rows.MoreButton))
        {
            return await DrawAsync([.. providers, ""], cancellation);
        }

        var fields = LogCase.Definition.Fields.Where(field => field != LogCase.PctField);
        var json = FormJson.Read(Request.Form, fields, (LogCase.PctField, current.Person?.Organisation ?? ""));
        switch (await sender.Send(new Attempt(Case, LogCase.Definition.Name, json, AttemptId, Seen: null), cancellation))
        {
            case AttemptResult.Accepted accepted:
                TempData[nameof(CaseModel.RecordedNumber)] = accepted.Number;
                return Redirect(new CaseLinks(accepted.Case).Page);
            case AttemptResult.Refused refused:
                (Case, AttemptId) = (refused.Case, Guid.Empty);
                Refusal = new Refusal(null, refused.Number, refused.Unmet);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case AttemptResult.Invalid invalid:
                ModelState.Add(invalid.Errors, Request.Form);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
        }

        return await DrawAsync(providers, cancellation);
    }

    private async Task<PageResult> DrawAsync(IReadOnlyList<string> providers, CancellationToken cancellation)
    {
        View = await sender.Send(new PrepareLogging(), cancellation);
        AttemptId = AttemptId == Guid.Empty ? Guid.NewGuid() : AttemptId;
        Providers = new Rows(LogCase.ProvidersField.Name, LogCase.ProvidersField.Label, ProviderOptions.All(View.Bodies, []))
        {
            Values = providers.Count > 0 ? providers : [""],
            Hint = "Who provides the service now. One in scenarios 1, 2, 3 and 6, at least one in 5, any number or none in 4. Type part of a name or code.",
        };
        return Page();
    }
}

using System.Globalization;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Logs a case for the commissioner's own Primary Care Trust, or for one of several.</summary>
public sealed class LogModel(ISender sender, CurrentPerson current) : PageModel
{
    [BindProperty]
    public Guid AttemptId { get; set; }

    /// <summary>The reference that a refused attempt was given, with which the next one goes on; null before that.</summary>
    [BindProperty]
    public string? Case { get; set; }

    /// <summary>Whether the person has seen the cases that are alike, and says that this is another.</summary>
    [BindProperty]
    public bool IsAnother { get; set; }

    /// <summary>The open cases that are alike and were not seen yet; none as a rule.</summary>
    public IReadOnlyList<SimilarCase> Similar { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    /// <summary>What the same form came to before it was changed; null when it was not sent before.</summary>
    public AttemptResult.Changed? Earlier { get; private set; }

    public LoggingView View { get; private set; } = null!;

    /// <summary>The trust for which the case is, where the commissioner acts for several; null where they act for one or none is chosen.</summary>
    public string? ChosenPct => current.Person is { Further.Count: > 0 } && Request.HasFormContentType && Request.Form[LogCase.PctField.Name].ToString() is { Length: > 0 } chosen ? chosen : null;

    /// <summary>For which trust; null where it is the only one for which the commissioner acts.</summary>
    public Select? PctField => View.Pcts.Count > 1 || View.Pct.Code != current.Person?.Organisation
        ? new Select(LogCase.PctField.Name, LogCase.PctField.Label, [.. View.Pcts.Select(pct => new Option(pct.Code, pct.Name))]) { Value = View.Pct.Code, Blank = null, Hint = "The trust whose case it is" }
        : null;

    /// <summary>What became of the trust; null where it goes on.</summary>
    public string? Closure => ClosureText.Of(View.Pct, View.Bodies, View.Today);

    /// <summary>The existing providers, a list for each.</summary>
    public Rows Providers { get; private set; } = null!;

    /// <summary>The contracts of the trust from which the case can start.</summary>
    public IReadOnlyList<ContractOption> Contracts { get; private set; } = [];

    public IReadOnlyList<Option> ContractOptions => [.. Contracts.Select(contract => Components.ContractOptions.Of(contract, View.Bodies))];

    /// <summary>The service of a choice programme whose applications the case is to share; null where it takes its own.</summary>
    public SharedService? Shared { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? programme, string? programmeService, string? contract, string? scenario, CancellationToken cancellation)
    {
        var typed = Rows.Typed(ModelState, LogCase.ProvidersField.Name);
        await ShareAsync(programme, programmeService, cancellation);
        Contracts = await sender.Send(new ListContractOptions(), cancellation);
        if (ContractStart.Of(Contracts, contract) is { } start && typed.Count == 0)
        {
            if (ScenarioPurpose.Options.Any(option => option.Value == scenario))
            {
                ModelState.SetModelValue(LogCase.ScenarioField.Name, scenario, scenario);
            }

            return await DrawAsync(start.FillIn(ModelState, typed), cancellation);
        }

        if (Shared is null || typed.Count > 0)
        {
            return await DrawAsync(typed, cancellation);
        }

        ModelState.SetModelValue(LogCase.ScenarioField.Name, "5", "5");
        ModelState.SetModelValue(LogCase.ServiceField.Name, Shared.ServiceName, Shared.ServiceName);
        return await DrawAsync(Shared.ExistingProviders, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (AttemptId == Guid.Empty)
        {
            throw new BadHttpRequestException("This form is out of date. Open it again.");
        }

        ModelState.Keep(Request.Form);
        await ShareAsync(Request.Form[LogCase.ProgrammeField.Name], Request.Form[LogCase.ProgrammeServiceField.Name], cancellation);
        var providers = Rows.Typed(ModelState, LogCase.ProvidersField.Name);
        Contracts = await sender.Send(new ListContractOptions(), cancellation);
        var start = ContractStart.Of(Contracts, Request.Form[LogCase.ContractField.Name]);
        if (Request.Form.ContainsKey(ContractStart.TakeButton))
        {
            return await DrawAsync(start?.FillIn(ModelState, providers) ?? providers, cancellation);
        }

        if (Request.Form.ContainsKey(Rows.MoreButton))
        {
            var page = await DrawAsync([.. providers, ""], cancellation);
            Providers = Providers with { HasNewRow = true };
            return page;
        }

        if (!IsAnother && await FindSimilarAsync(start, providers, cancellation) is { Count: > 0 } similar)
        {
            (Similar, IsAnother) = (similar, true);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await DrawAsync(providers, cancellation);
        }

        var json = FormJson.Read(Request.Form, LoggingForm.Fields, (LogCase.PctField, ChosenPct ?? current.Person?.Organisation ?? ""), (LogCase.OwnerField, current.Person?.UserName ?? ""));
        json = start?.Complete(json) ?? json;
        switch (await sender.Send(new Attempt(Case, LogCase.Definition.Name, json, AttemptId, Seen: null), cancellation))
        {
            case AttemptResult.Accepted accepted:
                RecordedEntry.Leave(TempData, accepted.Case, accepted.Number, 1);
                return Redirect(new CaseLinks(accepted.Case).Page);
            case AttemptResult.Refused refused:
                (Case, AttemptId) = (refused.Case, Guid.Empty);
                Refusal = Refusal.Of(null, refused, _ => null);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case AttemptResult.Changed changed:
                // A case that is logged stays as it is: what was changed would be another one.
                (Case, AttemptId) = (changed.WasAccepted ? null : changed.Case, Guid.Empty);
                Earlier = changed;
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case AttemptResult.Invalid invalid:
                ModelState.Add(invalid.Errors, field => field);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
        }

        return await DrawAsync(providers, cancellation);
    }

    private async Task<IReadOnlyList<SimilarCase>> FindSimilarAsync(ContractStart? start, IReadOnlyList<string> providers, CancellationToken cancellation)
    {
        if (!int.TryParse(Request.Form[LogCase.ScenarioField.Name], NumberStyles.None, CultureInfo.InvariantCulture, out var scenario))
        {
            return [];
        }

        var (service, known) = (Request.Form[LogCase.ServiceField.Name].ToString(), providers.Where(code => !string.IsNullOrWhiteSpace(code)).ToList());
        return await sender.Send(
            new FindSimilarCases(scenario, string.IsNullOrWhiteSpace(service) && start is not null ? start.Service : service, known.Count == 0 && start is not null ? [start.Provider] : known, AttemptId),
            cancellation);
    }

    /// <exception cref="Application.Access.NotFoundException">There is no such programme in the commissioner's scope, or it has not selected the service.</exception>
    private async Task ShareAsync(string? programme, string? service, CancellationToken cancellation) => Shared =
        string.IsNullOrEmpty(programme) ? null : SharedService.Of(await sender.Send(new GetProgramme(programme), cancellation), service);

    private async Task<PageResult> DrawAsync(IReadOnlyList<string> providers, CancellationToken cancellation)
    {
        ViewData[ErrorList.FieldOrder] = LoggingForm.Order;
        ViewData[ErrorList.Boxes] = LoggingForm.Boxes;
        View = await sender.Send(new PrepareLogging(ChosenPct), cancellation);
        AttemptId = AttemptId == Guid.Empty ? Guid.NewGuid() : AttemptId;
        Providers = LoggingForm.Providers(View, providers);
        return Page();
    }
}

using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace CommissioningCases.Web.Features.Account;

/// <summary>Where the sign-in provider leads back to. What its answer is worth has been found before the page is asked; here is said what comes of it.</summary>
[EnableRateLimiting(TryLimiting.AnswerPolicy)]
public sealed class SignInAnswerModel(SignInService service, ProviderService provider, ISender sender, CurrentPerson current, Settings settings, StartPages start) : PageModel
{
    private const string OutOfDate = "state";

    public string ProviderName => settings.Provider!.Name;

    /// <summary>The form for a code, where that is what is missing.</summary>
    public CodeForm? Code { get; private set; }

    /// <summary>Why nothing came of it.</summary>
    public SignInProblem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync() => ProviderAnswer.Of(HttpContext) switch
    {
        null => NotFound(),
        ProviderAnswer.Given given => provider.FaultOf(given) is { } fault ? await RefuseAsync(fault) : await TakeAsync(given),
        var other => await RefuseAsync(other),
    };

    private Task<IActionResult> TakeAsync(ProviderAnswer.Given given) => given.Errand.Purpose switch
    {
        ProviderPurpose.SignIn => EnterAsync(given),
        ProviderPurpose.Confirm => ConfirmAsync(given),
        _ => BindAsync(given),
    };

    private async Task<IActionResult> EnterAsync(ProviderAnswer.Given given)
    {
        var entered = await service.TryProviderAsync(given, ModelState);
        if (entered.Person is { } person)
        {
            return LocalRedirect(ReturnUrlOr(given, await start.OfAsync(person, HttpContext.RequestAborted)));
        }

        if (entered.Pending is { } pending)
        {
            Code = new CodeForm(pending, new SignInCarried(given.Errand.ReturnUrl, null));
            return Page();
        }

        var told = ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0);
        return Show(SignInProblem.Refused(ProviderName, told));
    }

    private async Task<IActionResult> ConfirmAsync(ProviderAnswer.Given given) =>
        await sender.Send(new ConfirmBySubject(given.Identity)) ? LocalRedirect(ReturnUrlOr(given, Links.Start)) : Show(SignInProblem.SomebodyElse(ProviderName));

    private async Task<IActionResult> BindAsync(ProviderAnswer.Given given)
    {
        if (!current.IsConfirmed)
        {
            return LocalRedirect(QueryHelpers.AddQueryString(Links.Confirm, "returnUrl", Links.SignInProvider));
        }

        var (isValid, _) = await sender.TrySendAsync(new BindSubject(given.Identity), ModelState, HttpContext.RequestAborted);
        if (!isValid)
        {
            return Show(SignInProblem.BoundAlready(ProviderName));
        }

        this.SayDone($"You can sign in with {ProviderName} from now on.");
        return LocalRedirect(Links.SignInProvider);
    }

    private async Task<IActionResult> RefuseAsync(ProviderAnswer answer)
    {
        switch (answer)
        {
            case ProviderAnswer.Denied:
                return Show(SignInProblem.Denied(ProviderName));
            case ProviderAnswer.Away:
                return Show(SignInProblem.Away(ProviderName));
            case ProviderAnswer.Refused { Reason: var reason }:
                await sender.Send(new LogRefusedAnswer(reason));
                return Show(SignInProblem.Refused(ProviderName, null));
            default:
                await sender.Send(new LogRefusedAnswer(OutOfDate));
                return Show(SignInProblem.OutOfDate);
        }
    }

    private PageResult Show(SignInProblem problem)
    {
        Problem = problem;
        Response.StatusCode = problem.Status;
        return Page();
    }

    /// <summary>Only addresses of this site.</summary>
    private string ReturnUrlOr(ProviderAnswer.Given given, string landing) => Url.IsLocalUrl(given.Errand.ReturnUrl) ? given.Errand.ReturnUrl : landing;
}

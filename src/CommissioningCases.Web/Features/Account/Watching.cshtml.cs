using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Account;

/// <summary>What one watches, and where more is added to it.</summary>
public sealed class WatchingModel(ISender sender, CurrentPerson current) : WatchFormModel
{
    /// <summary>Whether the person's trade union can watch, too.</summary>
    public bool HasUnion => PagePolicies.Of(Links.UnionWatching.Page).Allows(current.Person!.Role);

    public WatchList List { get; private set; } = new([], [], [], []);

    public async Task OnGetAsync() => List = await sender.Send(new ListWatches(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var (field, typed) = Sent;
        var (isValid, _) = await sender.TrySendAsync(new WatchSubject(Kind, typed), ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            this.SayDone("You watch it from now on, and are told what is recorded on its cases.");
            return LocalRedirect(Links.Watching);
        }

        ErrorList.Move(ModelState, nameof(WatchSubject.Subject), field);
        await OnGetAsync();
        return this.Invalid();
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        await sender.Send(new EndWatch(Kind, Subject ?? ""), HttpContext.RequestAborted);
        this.SayDone("You do not watch it any more.");
        return LocalRedirect(Links.Watching);
    }

    /// <summary>The list of the cases of what is watched.</summary>
    public static string CasesOf(WatchKind kind, string subject) => RegisterLinks.Cases.With(kind switch
    {
        WatchKind.Pct => new CaseFilter { Pcts = [subject] },
        WatchKind.Provider => new CaseFilter { Provider = subject },
        _ => new CaseFilter { Text = subject },
    }).ToString();
}

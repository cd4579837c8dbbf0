using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Account;

/// <summary>What one's trade union watches, and where more is added to it, for all its representatives. The page of a case sends here, too.</summary>
public sealed class UnionWatchingModel(ISender sender, CurrentPerson current) : PageModel
{
    public UnionWatchList List { get; private set; } = new([], []);

    /// <summary>What people call the union; null where the account names none.</summary>
    public string? Union => current.Person!.Union is { } union ? TradeUnions.NameOf(union) : null;

    [BindProperty]
    public WatchKind Kind { get; set; }

    /// <summary>A case's reference, or what is not to be watched any more.</summary>
    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Pct { get; set; }

    [BindProperty]
    public string? Provider { get; set; }

    [BindProperty]
    public string? Service { get; set; }

    public async Task OnGetAsync() => List = await sender.Send(new ListUnionWatches(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var (field, typed) = Kind switch
        {
            WatchKind.Case => (nameof(Subject), Subject),
            WatchKind.Pct => (nameof(Pct), Pct),
            WatchKind.Provider => (nameof(Provider), Provider),
            _ => (nameof(Service), Service),
        };
        var (isValid, _) = await sender.TrySendAsync(new WatchAsUnion(Kind, typed ?? ""), ModelState, HttpContext.RequestAborted);
        if (!isValid)
        {
            ErrorList.Move(ModelState, nameof(WatchAsUnion.Subject), field);
            await OnGetAsync();
            return this.Invalid();
        }

        this.SayDone($"Your union watches {(Kind == WatchKind.Case ? "this case" : "it")} from now on. All its representatives are told what is recorded on {(Kind == WatchKind.Case ? "it" : "its cases")}.");
        return LocalRedirect(Kind == WatchKind.Case ? new CaseLinks(Subject!).Page : Links.UnionWatching);
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        await sender.Send(new EndUnionWatch(Kind, Subject ?? ""), HttpContext.RequestAborted);
        this.SayDone("Your union does not watch it any more.");
        return LocalRedirect(Links.UnionWatching);
    }
}

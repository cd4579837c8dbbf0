using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Account;

/// <summary>What one's trade union watches, and where more is added to it, for all its representatives. The page of a case sends here, too.</summary>
public sealed class UnionWatchingModel(ISender sender, CurrentPerson current) : WatchFormModel
{
    public UnionWatchList List { get; private set; } = new([], []);

    /// <summary>What people call the union; null where the account names none.</summary>
    public string? Union => current.Person!.Union is { } union ? TradeUnions.NameOf(union) : null;

    public async Task OnGetAsync() => List = await sender.Send(new ListUnionWatches(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var (field, typed) = Sent;
        var (isValid, _) = await sender.TrySendAsync(new WatchAsUnion(Kind, typed), ModelState, HttpContext.RequestAborted);
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

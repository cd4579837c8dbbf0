using System.Text.Json;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>One act on each of the cases that were ticked in a list: they are given to a colleague, watched, or written as a table; for asking the SHA it leads on to a form. What fails is told case by case.</summary>
public sealed class TickedModel(ISender sender, CurrentPerson current, TimeProvider clock) : PageModel
{
    /// <summary>The name of the boxes.</summary>
    [BindProperty(Name = CaseRegister.CaseWord)]
    public List<string?> References { get; set; } = [];

    [BindProperty]
    public string? Act { get; set; }

    /// <summary>User name of the colleague to whom the cases are given.</summary>
    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public Guid AttemptId { get; set; }

    /// <summary>The address of the list.</summary>
    [BindProperty]
    public string? Back { get; set; }

    /// <summary>Those of the ticked cases that are in sight.</summary>
    public IReadOnlyList<SelectedCase> Cases { get; private set; } = [];

    /// <summary>The cases with which it could not be done, and why.</summary>
    public IReadOnlyList<(SelectedCase Case, string Why)> Failed { get; private set; } = [];

    /// <summary>What was done all the same; null where nothing was.</summary>
    public string? Done { get; private set; }

    public TickedActs ActsOffered { get; private set; } = new(Guid.NewGuid(), []);

    /// <summary>The list, read from what the form brought: never an address as it came.</summary>
    public string BackHref => TickedCases.ListAt(Back, current.Person);

    private bool MayAsk => RequestReview.Definition.MayBeTriedBy(current.Person!.Role);

    private bool MayGive => AssignOwner.Definition.MayBeTriedBy(current.Person!.Role);

    /// <summary>There is nothing to see without what a form names.</summary>
    public IActionResult OnGet() => LocalRedirect(Links.Cases);

    public async Task<IActionResult> OnPostAsync()
    {
        string[] ticked = [.. References.Select(QueryText.Of).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (ticked.Length == 0)
        {
            UntickedMessage.Leave(TempData);
            return LocalRedirect(BackHref);
        }

        if (ticked.Length > ListCases.PageSize)
        {
            ModelState.AddModelError("", $"Tick {ListCases.PageSize} cases or fewer");
            return this.Invalid();
        }

        Cases = await sender.Send(new GetSelectedCases(ticked), HttpContext.RequestAborted);
        return (Act, Cases.Count) switch
        {
            (_, 0) => NotFound(),
            (TickedActs.Watch or TickedActs.Unwatch, _) => await WatchAsync(Act == TickedActs.Watch),
            (TickedActs.Assign, _) when MayGive => await AssignAsync(),
            (TickedActs.Ask, _) when MayAsk => LocalRedirect(TickedCases.AskHref(Cases, BackHref)),
            (TickedActs.Assign or TickedActs.Ask, _) => Forbid(),
            var (act, _) when Enum.TryParse<TableFormat>(act, out var format) && Enum.IsDefined(format) =>
                LocalRedirect(RegisterLinks.Cases.With(new CaseFilter { References = [.. Cases.Select(one => one.Reference)], State = ShownCases.Either }).TableHref(format)),
            _ => await OfferAsync("Choose what to do with them"),
        };
    }

    private async Task<IActionResult> WatchAsync(bool isWatched)
    {
        var (isValid, count) = await sender.TrySendAsync(new WatchCases([.. Cases.Select(one => one.Reference)], isWatched), ModelState, HttpContext.RequestAborted);
        if (!isValid)
        {
            return await OfferAsync(null);
        }

        this.SayDone(isWatched
            ? $"You watch {EnglishFormat.Count(count, "case", "cases")} from now on, and are told what is recorded on {(count == 1 ? "it" : "them")}."
            : $"You do not watch {EnglishFormat.Count(count, "case", "cases")} any more.");
        return LocalRedirect(BackHref);
    }

    /// <summary>Each case gets an entry of its own, and what is wrong with one keeps no other from it. Whoever has a case already is not given it once more.</summary>
    private async Task<IActionResult> AssignAsync()
    {
        var colleague = (await sender.Send(new ListColleagues(), HttpContext.RequestAborted)).FirstOrDefault(one => one.UserName == Owner);
        if (colleague is null)
        {
            return await OfferAsync("Choose a colleague to whom you give the cases", nameof(Owner));
        }

        var failed = new List<(SelectedCase Case, string Why)>();
        var given = 0;
        foreach (var one in Cases)
        {
            if (await WhyNotGivenAsync(one, colleague) is { } why)
            {
                failed.Add((one, why));
            }
            else
            {
                given++;
            }
        }

        Done = given == 0 ? null : $"{EnglishFormat.Count(given, "case is", "cases are")} now with {colleague.Name}.";
        if (failed.Count == 0)
        {
            this.SayDone(Done!);
            return LocalRedirect(BackHref);
        }

        Failed = failed;
        Cases = [.. failed.Select(one => one.Case)];
        ModelState.AddModelError("", $"{EnglishFormat.Count(failed.Count, "case was", "cases were")} not given to {colleague.Name}");
        return await OfferAsync(null);
    }

    /// <returns>Null where the case is the colleague's now.</returns>
    private async Task<string?> WhyNotGivenAsync(SelectedCase one, Colleague colleague)
    {
        if (colleague.UserName.Equals(one.Owner, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var fields = JsonSerializer.SerializeToElement(new Dictionary<string, string> { [FormJson.On] = DateField.Format(clock.Today()), [AssignOwner.OwnerField.Name] = colleague.UserName });
        var attempt = new Attempt(one.Reference, AssignOwner.Definition.Name, fields, TickedCases.AttemptOn(one, AttemptId, colleague.UserName), Seen: null);
        return TickedCases.WhyNot(await sender.Send(attempt, HttpContext.RequestAborted));
    }

    /// <summary>The page with the ticked cases, to choose again.</summary>
    private async Task<IActionResult> OfferAsync(string? problem, string field = "")
    {
        if (problem is not null)
        {
            ModelState.AddModelError(field, problem);
        }

        ActsOffered = new TickedActs(Guid.NewGuid(), MayGive ? PersonOptions.Of(await sender.Send(new ListColleagues(), HttpContext.RequestAborted)) : []) { MayAsk = MayAsk, Owner = Owner };
        return this.Invalid();
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Work;

/// <summary>Gives open cases to a colleague in one act: before leave, or those of somebody who has left.</summary>
public sealed class HandOverModel(ISender sender, CurrentPerson current) : PageModel
{
    public const string CasesName = "Cases";

    /// <summary>User name of the owner whose cases are shown, or <see cref="CaseFilter.Nobody"/>; one's own where it is not said.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Whose { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>Made when the form is drawn, so that sending it twice hands over once.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    public HandOverList List { get; private set; } = null!;

    public Select ToField { get; private set; } = null!;

    /// <summary>The cases, each with the owner whom this page shows, all ticked unless the form came back.</summary>
    public CheckBoxes Cases { get; private set; } = null!;

    public bool IsOwn => Owner == current.Person!.UserName;

    /// <summary>Whose cases can be handed over, how many they are, and where they are shown.</summary>
    public IReadOnlyList<(string Text, string Href, bool IsCurrent)> Owners { get; private set; } = [];

    private string Owner => string.IsNullOrWhiteSpace(Whose) ? current.Person!.UserName : Whose;

    public async Task OnGetAsync() => await DrawAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var cases = Request.Form[CasesName].OfType<string>().Select(HandOverChoice.Parse).OfType<CaseToHandOver>().ToList();
        var (isValid, result) = await sender.TrySendAsync(new HandOverCases(cases, To, AttemptId), ModelState, HttpContext.RequestAborted);
        if (isValid && result is HandOverResult.Done { Entries.Count: var count })
        {
            var name = (await ColleaguesAsync()).FirstOrDefault(colleague => colleague.Value == To)?.Text ?? To;
            this.SayDone($"{EnglishFormat.Count(count, "case is", "cases are")} handed over to {name}.");
            return LocalRedirect(HandOverChoice.HrefOf(Whose));
        }

        if (result is HandOverResult.MovedOn { Cases: var movedOn })
        {
            ModelState.AddModelError(CasesName, $"Nothing is handed over yet: others have reassigned or closed {EnglishFormat.List(movedOn)} since this page was opened. Look at the list again, and send it once more");
        }

        ModelState.Keep(Request.Form);
        await DrawAsync([.. Request.Form[CasesName].OfType<string>()]);
        return this.Invalid();
    }

    private async Task DrawAsync(IReadOnlyList<string>? ticked = null)
    {
        AttemptId = Guid.NewGuid();
        ModelState.Remove(nameof(AttemptId));
        List = await sender.Send(new GetHandOver(Owner), HttpContext.RequestAborted);
        Owners = HandOverChoice.OwnersOf(List, current.Person!, Owner);
        ToField = new Select(nameof(To), "Who takes them on", [.. (await ColleaguesAsync()).Where(colleague => colleague.Value != Owner)]) { Blank = "Choose a colleague", Value = To };
        IReadOnlyList<Option> options = [.. List.Cases.Select(row => HandOverChoice.OptionOf(row, List))];
        Cases = new CheckBoxes(CasesName, "Which cases", options) { Values = ticked ?? [.. options.Select(option => option.Value)] };
    }

    private async Task<IReadOnlyList<Option>> ColleaguesAsync() => PersonOptions.Of(await sender.Send(new ListColleagues(), HttpContext.RequestAborted));
}

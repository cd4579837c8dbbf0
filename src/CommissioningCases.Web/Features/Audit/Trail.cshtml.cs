using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>Verifies the trail, and lists the verdicts of earlier times.</summary>
public sealed class TrailModel(ISender sender, CurrentPerson current, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public TrailCheckPage Found { get; private set; } = TrailCheckPage.Empty;

    /// <summary>The latest one, which stands at the top of the first page.</summary>
    public TrailCheck? Latest => Before is null && Found.Checks is [var first, ..] ? first : null;

    /// <summary>Administrators read the verdicts alone.</summary>
    public bool IsAuditor => current.Person!.Role == Role.Auditor;

    public bool IsUnderWay => Latest?.IsUnderWayAt(clock.GetUtcNow()) == true;

    public KeysetLinks Paging => new(
        Before is null ? null : Url.Page(Links.Trail.Page, new { Before = (long?)null }),
        Found.Next is null ? null : Url.Page(Links.Trail.Page, new { Before = Found.Next }))
    {
        PreviousText = "Latest",
        NextText = "Earlier",
    };

    public async Task OnGetAsync() => Found = await sender.Send(new ListTrailChecks(Before), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new StartTrailCheck(), HttpContext.RequestAborted);
        return LocalRedirect(Links.Trail);
    }

    public TrailCheckState StateOf(TrailCheck check) => check.StateAt(clock.GetUtcNow());

    public Tag TagOf(TrailCheck check) => StateOf(check) switch
    {
        TrailCheckState.Waiting => new Tag("Waiting", TagColour.Grey),
        TrailCheckState.Running => new Tag("Running", TagColour.Blue),
        TrailCheckState.Interrupted => new Tag("Interrupted", TagColour.Orange),
        _ when check.Found == 0 => new Tag("Whole", TagColour.Green),
        _ when check.IsOfItsSealAlone => new Tag("Whole, but the seal is not sound", TagColour.Orange),
        _ => new Tag("Not whole", TagColour.Red),
    };

    /// <summary>The first discrepancy's entry in its case's history; null where it concerns no single entry.</summary>
    public static string? EntryOf(TrailCheck check) =>
        check is { FirstCase: { } reference, FirstEntry: { } entry } ? $"{new CaseLinks(reference).History}?entry={entry}" : null;

    /// <summary>The seal with which somebody had it compared, such as "seal 12 of 16 March 2010"; null where there was none.</summary>
    public static string? SealOf(TrailCheck check) =>
        check.Seal is { } text && SealText.Find(text) is { } seal ? $"seal {EnglishFormat.Number(seal.Number)} of {EnglishFormat.Day(Calendar.DayOf(seal.At))}" : null;

    /// <summary>What it looked at besides, such as "340 events of the service log and 12 seals"; null where that was not kept.</summary>
    public string? BesidesOf(TrailCheck check) => Found.Verdicts.TryGetValue(check.Id, out var verdict)
        ? $"{EnglishFormat.Number(verdict.Events)} {(verdict.Events == 1 ? "event" : "events")} of the service log and {EnglishFormat.Number(verdict.Seals)} {(verdict.Seals == 1 ? "seal" : "seals")}"
        : null;

    /// <summary>Such as "12 histories with 340 entries": those of cases and of choice programmes.</summary>
    public static string ExtentOf(TrailCheck check) =>
        $"{EnglishFormat.Number(check.Cases)} {(check.Cases == 1 ? "history" : "histories")} with {EnglishFormat.Number(check.Entries)} {(check.Entries == 1 ? "entry" : "entries")}";
}

using CommissioningCases.Web.Features.Histories;
using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>One case: what and who, where it stands, what the letter asks next, and what is known.</summary>
public sealed class CaseModel(ISender sender, CurrentPerson current) : PageModel, IOpensHistory
{
    public CaseOverview Overview { get; private set; } = null!;

    public Guid? Opened { get; private set; }

    /// <summary>The contract that it is about; null where none was named, or none of that name is in sight.</summary>
    public ContractView? Contract { get; private set; }

    /// <summary>The entries that were just recorded; none when the page is only read.</summary>
    public IReadOnlyList<TimelineEntry> Recorded { get; private set; } = [];

    /// <summary>Where the letter is written that what was just recorded asks for: of several, such as invitations, that of the first, whose page leads to the others.</summary>
    public string? LetterHref => Recorded.Select(entry => Overview.LetterHref(entry.Entry.Number)).FirstOrDefault(letter => letter is not null);

    /// <summary>Where the provider is asked whether what was just recorded of it is right.</summary>
    public string? AskHref => Recorded.Select(entry => Overview.AskHref(entry.Entry.Number)).FirstOrDefault(ask => ask is not null);

    /// <summary>The findings of auditors at the case that have not ended; null for those who read none.</summary>
    public RegisterList<FindingRow>? Findings { get; private set; }

    /// <summary>Whether the person watches the case.</summary>
    public bool Watches { get; private set; }

    /// <summary>Whether the trade union for which the person acts watches the case; null for whoever acts for none.</summary>
    public bool? IsWatchedByUnion { get; private set; }

    /// <summary>Watches the case, or does so no more.</summary>
    public async Task<IActionResult> OnPostAsync(string reference, bool watch)
    {
        var name = CaseLinks.ReferenceOf(reference);
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            return NotFound();
        }

        var (isValid, found) = await sender.TrySendAsync(new WatchCases([name], watch), ModelState, HttpContext.RequestAborted);
        if (isValid && found == 0)
        {
            return NotFound();
        }

        this.SayDone(!isValid ? ModelState.Values.SelectMany(value => value.Errors).First().ErrorMessage
            : watch ? "You watch this case. You are told what is recorded on it at “What is new”." : "You do not watch this case any more.");
        return LocalRedirect(new CaseLinks(name).Page);
    }

    public async Task OnGetAsync(string reference, CancellationToken cancellation)
    {
        var view = await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation);
        Overview = new CaseOverview(view, new Permissions(current.Person));
        Opened = view.Id;
        Contract = Overview.File.Contract is { } contract ? await sender.Send(new FindContract(contract), cancellation) : null;
        Findings = view.HasFindings && PagePolicies.Of(Links.Findings.Page).Allows(current.Person!.Role) ? await sender.Send(new ListFindings { Filter = new FindingFilter { Reference = view.Reference } }, cancellation) : null;
        var recorded = RecordedEntry.Of(TempData, view.Reference);
        Watches = view.IsWatched;
        IsWatchedByUnion = Overview.Permissions.Union is null ? null : await sender.Send(new IsWatchedByUnion(view.Reference), cancellation);
        Recorded = [.. view.Entries.Where(entry => recorded.Contains(entry.Number) && entry.CorrectedBy is null).Select(Overview.Timeline)];
    }
}

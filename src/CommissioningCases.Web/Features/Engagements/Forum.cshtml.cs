using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>What a partnership forum looks at: a quarter of the cases of one's scope, ready to be printed.</summary>
public sealed class ForumModel(ISender sender, TimeProvider clock, CurrentPerson current) : PageModel
{
    public ForumPack Pack { get; private set; } = null!;

    /// <summary>Code of the Strategic Health Authority that an auditor has chosen; null for all.</summary>
    public string? Sha { get; private set; }

    /// <summary>Whether the person sees more than one area.</summary>
    public bool MayChooseSha => current.Person!.Role == Role.Auditor;

    public async Task OnGetAsync(string? quarter, string? sha, CancellationToken cancellationToken)
    {
        Sha = QueryText.Of(sha);
        Pack = await sender.Send(new GetForumPack(QuarterOf(quarter, clock), Sha), cancellationToken);
    }

    public string Href(Quarter quarter) => $"{Links.Forum}?quarter={quarter}{(Sha is null ? "" : $"&sha={Uri.EscapeDataString(Sha)}")}";

    public string CsvHref => $"{Links.ForumCsv}?quarter={Pack.Quarter}{(Sha is null ? "" : $"&sha={Uri.EscapeDataString(Sha)}")}";

    /// <summary>The present quarter where the address names none.</summary>
    internal static Quarter QuarterOf(string? text, TimeProvider clock) => Quarter.Parse(text) ?? Quarter.Of(clock.Today());
}

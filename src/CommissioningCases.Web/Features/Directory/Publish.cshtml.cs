using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Directory;

/// <summary>Where a commissioner chooses who can open the directory of the cluster.</summary>
public sealed class PublishModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Reach { get; set; }

    public OwnDirectory Directory { get; private set; } = null!;

    /// <summary>The public address, with the name under which the service is reached here.</summary>
    public string Address => $"{Request.Scheme}://{Request.Host}{Links.PublicDirectory.To(Directory.Cluster.Code)}";

    public Select ReachField => new(nameof(Reach), "Who can open it", [.. Enum.GetValues<DirectoryReach>().Select(reach => new Option(ExchangeNames.Of(reach), ChoiceLabels.Label(reach)))])
    {
        Value = ExchangeNames.Of(Directory.Reach),
    };

    public async Task OnGetAsync(string cluster, CancellationToken cancellationToken) => Directory = await sender.Send(new GetDirectoryReach(cluster), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string cluster, CancellationToken cancellationToken)
    {
        DirectoryReach? reach = Reach is not null && ExchangeNames.TryParse<DirectoryReach>(Reach, out var parsed) ? parsed : null;
        var (isValid, _) = await sender.TrySendAsync(new SetDirectoryReach(cluster, reach), ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone(reach == DirectoryReach.Accounts ? "The directory can be opened by people with an account alone." : "The directory is public.");
            return LocalRedirect(Links.PublishDirectory.To(cluster));
        }

        Directory = await sender.Send(new GetDirectoryReach(cluster), cancellationToken);
        return this.Invalid();
    }
}

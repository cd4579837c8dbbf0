using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Strategies;

/// <summary>Where the strategy of each Primary Care Trust stands.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public StrategyList List { get; private set; } = null!;

    public bool MayOpen => PagePolicies.Of(Links.Strategy.Page).Allows(current.Person!.Role);

    public async Task OnGetAsync(CancellationToken cancellationToken) => List = await sender.Send(new ListStrategies(), cancellationToken);

    public Tag TagOf(LastSignOff? last) => last switch
    {
        null => new Tag("Not signed off", TagColour.Grey),
        _ when last.Expires < List.Today => new Tag("Expired", TagColour.Red),
        _ => new Tag("Signed off", TagColour.Green),
    };
}

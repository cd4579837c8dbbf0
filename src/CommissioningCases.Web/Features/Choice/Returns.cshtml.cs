using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The Department's return: what it collects of each cluster, how far each is with it, and all that was sent as one table.</summary>
public sealed class ReturnsModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    public RegisterAddress<ProgrammeFilter> Address { get; private set; } = null!;

    public ReturnList List { get; private set; } = null!;

    public FilterForm Form => Address.Form(
        FilterLayout.Line,
        new RegisterContext(current.Person, bodies.Latest.Bodies, List.Today),
        new Dictionary<string, IReadOnlyList<FilterOption>> { [ProgrammeRegister.ShaWord] = [.. List.Shas.Select(sha => new FilterOption(sha.Code, sha.Name))] });

    /// <summary>How many clusters stand where, in the order in which it goes on.</summary>
    public IEnumerable<(ReturnState State, int Count)> Counts => List.Clusters.CountBy(one => one.State).OrderBy(one => one.Key).Select(one => (one.Key, one.Value));

    public static Tag TagOf(ReturnState state) => new(ChoiceLabels.Label(state), state switch
    {
        ReturnState.Sent or ReturnState.SentOtherwise => TagColour.Green,
        ReturnState.WithSha => TagColour.Blue,
        ReturnState.InPreparation => TagColour.Yellow,
        _ => TagColour.Grey,
    });

    /// <summary>What a cluster's return waits for; null once it is sent.</summary>
    public static string? WaitsFor(ClusterReturn one) => one.State switch
    {
        ReturnState.NotBegun => "The cluster to open its programme",
        ReturnState.InPreparation when one.One.Programme!.ServicesSelected < ProgrammeRules.FewestServices =>
            $"{EnglishFormat.Count(ProgrammeRules.FewestServices - one.One.Programme.ServicesSelected, "service", "services")} more to be selected, then the SHA to be notified",
        ReturnState.InPreparation => "The SHA to be notified",
        ReturnState.WithSha => "The priorities to be shared with the Department",
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Returns.Read(Request, current.Person);
        List = await sender.Send(new ListReturns(Address.Filter.Sha), cancellationToken);
    }
}

using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>Everything that was attempted on a contract, in sentences, the latest first.</summary>
public sealed class HistoryModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    public ContractOverview Overview { get; private set; } = null!;

    public IEnumerable<(EntryView Entry, TimelineEntry Told, string? HashBefore)> Entries => Overview.View.Entries.Reverse()
        .Select(entry => (entry, Overview.Timeline(entry), Overview.View.Entries.FirstOrDefault(other => other.Number == entry.Number - 1)?.Hash));

    public async Task OnGetAsync(string reference, CancellationToken cancellation) =>
        Overview = new ContractOverview(await sender.Send(new GetContract(ContractLinks.ReferenceOf(reference)), cancellation), current.Person);

    public string RecordedBy(EntryView entry) => EntryAuthor.Of(entry, bodies.Latest);
}

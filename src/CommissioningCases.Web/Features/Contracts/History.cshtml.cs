using System.Globalization;
using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>Everything that was attempted on a contract, in sentences, the latest first.</summary>
public sealed class HistoryModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    public ContractOverview Overview { get; private set; } = null!;

    public ContractHistoryQuery Query { get; private set; } = null!;

    public ContractHistoryPage Entries { get; private set; } = null!;

    public IReadOnlyList<Option> Measures { get; private set; } = [];

    public IReadOnlyList<Option> Years { get; private set; } = [];

    public async Task OnGetAsync(string reference, string? measure, int? year, int? before, int? after, int? entry, CancellationToken cancellation)
    {
        Overview = new ContractOverview(await sender.Send(new GetContract(ContractLinks.ReferenceOf(reference)), cancellation), current.Person);
        var file = Overview.File;
        Measures = [new("", "Everything"), .. file.Measures.Select(one => new Option(one.Details.Measure, one.Details.Name))];
        Years = [new("", "Every year"), .. ContractHistoryPage.YearsOf(Overview).Select(one => one.ToString(CultureInfo.InvariantCulture)).Select(one => new Option(one, one))];
        Query = new ContractHistoryQuery(file.FindMeasure(measure ?? "") is null ? null : measure, year, new HistoryPlace(before, after, entry));
        Entries = ContractHistoryPage.Of(Overview, Query);
    }

    /// <summary>Hash of the entry before; null of the first, and where the person does not see it.</summary>
    public string? HashBefore(EntryView entry) => Overview.View.Entries.FirstOrDefault(other => other.Number == entry.Number - 1)?.Hash;

    public string RecordedBy(EntryView entry) => EntryAuthor.Of(entry, bodies.Latest);
}

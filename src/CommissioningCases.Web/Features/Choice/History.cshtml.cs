using MediatR;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Everything that was attempted in a programme, in sentences, the latest first.</summary>
public sealed class HistoryModel(ISender sender, CurrentPerson current, Bodies bodies) : ProgrammePageModel(sender, current)
{
    public IReadOnlyList<EntryView> Entries { get; private set; } = [];

    public KeysetLinks Paging { get; private set; } = null!;

    /// <summary>What of the address could not be followed.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task OnGetAsync(string cluster, CancellationToken cancellation)
    {
        var address = new AddressReader(Request.Query);
        var before = address.Read("before", text => int.TryParse(text, out var number) && number > 0 ? number : (int?)null, "the number of an entry");
        Problems = address.Problems;
        var page = await Sender.Send(new ListProgrammeEntries(cluster, before), cancellation);
        Show(page.View);
        Entries = page.Entries;
        Paging = new KeysetLinks(before is null ? null : Overview.Links.History, page.Next is { } next ? $"{Overview.Links.History}?before={next}" : null)
        {
            PreviousText = "Latest entries",
            NextText = "Earlier entries",
        };
    }

    /// <summary>Hash of the entry before; null where that is not on this page.</summary>
    public string? HashBefore(EntryView entry) => Entries.FirstOrDefault(other => other.Number == entry.Number - 1)?.Hash;

    public string RecordedBy(EntryView entry) => EntryAuthor.Of(entry, bodies.Latest);
}

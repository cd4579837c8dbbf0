using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Everything that was attempted on a case, in sentences.</summary>
public sealed class HistoryModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel, IOpensHistory
{
    public CaseView View { get; private set; } = null!;

    public Guid? Opened => View.Id;

    public CaseOverview Overview { get; private set; } = null!;

    public HistoryPage Entries { get; private set; } = null!;

    public HistoryQuery Query { get; private set; } = null!;

    public IReadOnlyList<Option> Kinds { get; } =
    [
        new("", "Everything"),
        .. Enum.GetValues<EntryKind>().Select(kind => new Option(kind.ToString().ToLowerInvariant(), EntryKinds.Label(kind))),
    ];

    /// <summary>Everybody who recorded something on the case.</summary>
    public IReadOnlyList<Option> People { get; private set; } = [];

    public bool IsNarrowed => Query.Kind is not null || Query.Who is not null;

    public async Task OnGetAsync(string reference, string? kind, string? who, int? before, int? after, int? entry, CancellationToken cancellation)
    {
        View = await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation);
        Overview = new CaseOverview(View, new Permissions(current.Person));
        Query = new HistoryQuery(
            Enum.TryParse<EntryKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null,
            string.IsNullOrEmpty(who) ? null : who,
            new HistoryPlace(before, after, entry));
        Entries = HistoryPage.Of(View, Query, Overview);
        People =
        [
            new("", "Everybody"),
            .. View.Entries.Select(one => one.UserName).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).Select(name => new Option(name, name)),
        ];
    }

    /// <summary>Hash of the entry before; null of the first, and where the person does not see it.</summary>
    public string? HashBefore(EntryView entry) => View.Entries.FirstOrDefault(other => other.Number == entry.Number - 1)?.Hash;

    public string RecordedBy(EntryView entry) => EntryAuthor.Of(entry, bodies.Latest);
}

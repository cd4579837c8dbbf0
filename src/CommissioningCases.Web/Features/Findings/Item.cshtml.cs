using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Findings;

/// <summary>An item of a sample: the auditor says that nothing was found, or raises a finding.</summary>
public sealed class ItemModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    private const int LongestTitle = 90;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Clause { get; set; }

    /// <summary>Made when the form is drawn, so that sending it twice raises one.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    public SampleView View { get; private set; } = null!;

    public SampleItem Item { get; private set; } = null!;

    /// <summary>The case of the entry; null where the item is the case itself.</summary>
    public CaseOverview? Case { get; private set; }

    /// <summary>The entry, as the history of its case shows it.</summary>
    public TimelineEntry? Entry => Case?.Entry(Item.Entry);

    public string RecordedBy(TimelineEntry entry) => EntryAuthor.Of(entry.Entry, bodies.Latest);

    /// <summary>The next item that was not looked at; null where there is none.</summary>
    public int? Next => View.Items.Where(item => item.Place != Item.Place && !item.IsSeen).OrderBy(item => item.Place < Item.Place).ThenBy(item => item.Place).Select(item => (int?)item.Place).FirstOrDefault();

    /// <summary>The clauses of both letters.</summary>
    public IReadOnlyList<Option> Clauses { get; } =
    [
        .. Letter.All.SelectMany(letter => letter.Clauses.Select(clause => new Option(clause.Id, $"{clause.Id}: {(clause.Text.Length > LongestTitle ? clause.Text[..LongestTitle] + "…" : clause.Text)}") { Group = letter.Title })),
    ];

    public async Task OnGetAsync(int number, int place, CancellationToken cancellationToken)
    {
        await LoadAsync(number, place, cancellationToken);
        AttemptId = Guid.NewGuid();
    }

    /// <summary>Raises a finding.</summary>
    public async Task<IActionResult> OnPostAsync(int number, int place, CancellationToken cancellationToken)
    {
        var (isValid, finding) = await sender.TrySendAsync(new RaiseFinding(number, place, Text, Clause, TypedDate.Read(Request.Form, "AnswerBy").ToString(), AttemptId), ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone($"Finding {finding} is raised, and the trust is told.");
            return LocalRedirect(Links.SampleItem.To(number, place));
        }

        await LoadAsync(number, place, cancellationToken);
        ModelState.Keep(Request.Form);
        AttemptId = Guid.NewGuid();
        ModelState.SetModelValue(nameof(AttemptId), AttemptId.ToString(), AttemptId.ToString());
        return this.Invalid();
    }

    /// <summary>Says that nothing was found, and goes on to the next item.</summary>
    public async Task<IActionResult> OnPostLookAsync(int number, int place, CancellationToken cancellationToken)
    {
        await sender.Send(new LookAtSampleItem(number, place), cancellationToken);
        await LoadAsync(number, place, cancellationToken);
        this.SayDone($"Item {place} is marked as looked at, with no finding.");
        return LocalRedirect(Next is { } next ? Links.SampleItem.To(number, next) : Links.Sample.To(number));
    }

    private async Task LoadAsync(int number, int place, CancellationToken cancellationToken)
    {
        View = await sender.Send(new GetSample(number), cancellationToken);
        Item = View.Item(place);
        Case = Item.Entry == 0 ? null : new CaseOverview(await sender.Send(new GetCase(Item.Reference), cancellationToken), new Permissions(current.Person));
    }
}

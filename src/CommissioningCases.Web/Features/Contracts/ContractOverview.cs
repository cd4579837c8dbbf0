using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>Everything that the pages of a contract show, worked out from the contract as it was loaded.</summary>
public sealed class ContractOverview(ContractView view, Person? person) : IHistoryOverview
{
    private const int LatestEntries = 6;

    public ContractView View => view;

    public ContractFile File => view.File;

    HistoryFile IHistoryOverview.File => File;

    public string Reference => view.Reference;

    public KnownBodies Bodies => view.Bodies;

    public DateOnly Today => view.Today;

    public ContractLinks Links { get; } = new(view.Reference);

    public string Page => Links.Page;

    public Names Names { get; } = new ContractNames(view);

    /// <summary>What is provided under it, as its title.</summary>
    public string Title => EnglishFormat.List([.. File.Services]);

    public ContractState State => view.State;

    /// <summary>Whether the person is offered the forms. Whose contract it is was asked below the page, where it was found.</summary>
    public bool MayWrite { get; } = MayWriteAs(person);

    /// <summary>Whether the person sees what the contract is worth, notes and documents. For whom they are not, they were taken out of it already.</summary>
    public bool SeesCommercial { get; } = person?.Role != Role.UnionRepresentative;

    /// <summary>Whether a case about it is open.</summary>
    public bool HasOpenCase => view.Cases.Any(one => one.ClosedOn is null);

    /// <summary>Whether its last day comes or has passed, and no case deals with what follows it.</summary>
    public bool AsksWhatFollows => State is ContractState.Expiring or ContractState.RunOut && !HasOpenCase;

    /// <summary>Whether the letter has the service tendered openly when the contract expires: it is not with an NHS body (scenario 6).</summary>
    public bool IsOfScenario6 => !view.Bodies.IsNhs(File.Provider);

    /// <summary>Who looks after it, marked where they cannot any more; null when nobody was named.</summary>
    public string? Lead => OwnerText.Of(File.Lead, view.Lead, File.Pct, view.Bodies, view.Today);

    /// <summary>The newest entries, the newest first.</summary>
    public IEnumerable<TimelineEntry> Latest => view.Entries.Reverse().Take(LatestEntries).Select(Timeline);

    /// <summary>The forms that make sense at present, without those that have a link of their own where they belong on the page.</summary>
    public IEnumerable<ActionDefinition<ContractFile>> Offered => MayWrite
        ? ContractForms.Listed.Where(action => ContractForms.Unavailable(action, this) is null)
        : [];

    /// <summary>Whether a document lies in this service; what an administrator brought in lies where the history came from.</summary>
    public bool IsHere(ContractDocument document) => view.Entries.FirstOrDefault(entry => entry.Number == document.Mark.Number)?.Role != Role.Administrator;

    public string EntryHref(int number) => Links.Entry(number);

    public PromptLink? WayTo(Prompt prompt) => MayWrite ? new PromptLink(prompt.Text, Links.Record(prompt.Action, prompt.Filled)) : null;

    public TimelineEntry Timeline(EntryView entry) => TimelineEntry.Of(entry, File, new EntrySentences(File, Names));

    /// <summary>What can be struck, what was recorded last first.</summary>
    public IEnumerable<ContractFact> Strikeable => File.StrikeableFacts.Where(fact => fact.KeptBecause(File) is null).OrderByDescending(fact => fact.Mark.Number);

    /// <summary>The form by which an entry is struck; null where it cannot be, or not by the person.</summary>
    public string? StrikeHref(int number) =>
        MayWrite && File.StrikeableFacts.FirstOrDefault(fact => fact.Mark.Number == number) is { } fact && fact.KeptBecause(File) is null
            ? Links.Record(StrikeFromContract.Definition, (StrikeFromContract.RecordField, fact.RecordId))
            : null;

    public static bool MayWriteAs(Person? person) => person?.Role == Role.Commissioner;

    private sealed class ContractNames(ContractView view) : Names(view.Bodies)
    {
        public override string Person(string userName) => userName == view.File.Lead ? view.LeadName! : view.EarlierLeads.GetValueOrDefault(userName, userName);

        public override string Measure(string id) => view.File.FindMeasure(id)?.Details.Name ?? id;
    }
}

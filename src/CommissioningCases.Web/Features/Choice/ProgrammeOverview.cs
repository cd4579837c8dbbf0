using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Everything that the pages of a choice programme show, worked out from the programme as it was loaded.</summary>
public sealed class ProgrammeOverview(ProgrammeView view, Person? person) : IHistoryOverview
{
    private readonly Lazy<IReadOnlyDictionary<int, Fact>> _strikeable = new(() => view.File.StrikeableFacts.ToDictionary(fact => fact.Mark.Number));

    public ProgrammeView View => view;

    public ProgrammeFile File => view.File;

    HistoryFile IHistoryOverview.File => File;

    public string Reference => view.Reference;

    public PctCluster Cluster => view.Cluster;

    public KnownBodies Bodies => view.Bodies;

    public DateOnly Today => view.Today;

    public ProgrammeLinks Links { get; } = new(view.Cluster.Code);

    public string Page => Links.Page;

    public Names Names { get; } = new ProgrammeNames(view.Bodies, view.People);

    /// <summary>Whether the person is offered the forms. Whose programme it is was asked below the page, where it was found.</summary>
    public bool MayWrite { get; } = MayWriteAs(person);

    /// <summary>Whether the person sees how services were compared and how providers qualify. For whom they are not, they were taken out of the programme already.</summary>
    public bool SeesQualification { get; } = person?.Role != Role.UnionRepresentative;

    /// <summary>Whether the entry sent a document to the SHA or the Department.</summary>
    public static bool HasNotice(EntryView entry) => entry.IsAccepted && SentNotice.FieldOf(entry.Do) is not null;

    /// <summary>What can be struck, by the number of its entry.</summary>
    public IReadOnlyDictionary<int, Fact> Strikeable => _strikeable.Value;

    /// <summary>What was struck by one act: the fact that it named, and how many others went with it.</summary>
    public IEnumerable<StruckLine> Struck => File.Struck.Values.GroupBy(struck => struck.Mark.Number, (_, gone) => StruckLine.Of([.. gone], this)).OrderByDescending(line => line.Struck.Mark.Number);

    /// <summary>The form by which an entry is struck; null where it cannot be, or not by the person.</summary>
    public string? StrikeHref(int number) =>
        MayWrite && Strikeable.TryGetValue(number, out var fact) ? Links.Record(StrikeLocally.Definition, (StrikeLocally.RecordField, RecordName.Of(fact.Mark))) : null;

    public string EntryHref(int number) => Links.Entry(number);

    public PromptLink? WayTo(Prompt prompt) => MayWrite ? new PromptLink(prompt.Text, Links.Record(prompt)) : null;

    public TimelineEntry Timeline(EntryView entry) => TimelineEntry.Of(entry, view.File, new EntrySentences(view.File, Names));

    public static bool MayWriteAs(Person? person) => person?.Role == Role.Commissioner;
}

using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Everything that the pages of a choice programme show, worked out from the programme as it was loaded.</summary>
public sealed class ProgrammeOverview(ProgrammeView view, Person? person) : IHistoryOverview
{
    public ProgrammeView View => view;

    public ProgrammeFile File => view.File;

    HistoryFile IHistoryOverview.File => File;

    public string Reference => view.Reference;

    public PctCluster Cluster => view.Cluster;

    public KnownBodies Bodies => view.Bodies;

    public DateOnly Today => view.Today;

    public ProgrammeLinks Links { get; } = new(view.Cluster.Code);

    public string Page => Links.Page;

    public Names Names { get; } = new(view.Bodies);

    /// <summary>Whether the person is offered the forms. Whose programme it is was asked below the page, where it was found.</summary>
    public bool MayWrite { get; } = MayWriteAs(person);

    /// <summary>Whether the person sees how services were compared and how providers qualify. For whom they are not, they were taken out of the programme already.</summary>
    public bool SeesQualification { get; } = person?.Role != Role.UnionRepresentative;

    /// <summary>Whether the entry sent a document to the SHA or the Department.</summary>
    public static bool HasNotice(EntryView entry) => entry.IsAccepted && SentNotice.FieldOf(entry.Do) is not null;

    public string EntryHref(int number) => Links.Entry(number);

    public PromptLink? WayTo(Prompt prompt) => MayWrite ? new PromptLink(prompt.Text, Links.Record(prompt)) : null;

    public TimelineEntry Timeline(EntryView entry) => TimelineEntry.Of(entry, view.File, new EntrySentences(view.File, Names));

    public static bool MayWriteAs(Person? person) => person?.Role == Role.Commissioner;
}

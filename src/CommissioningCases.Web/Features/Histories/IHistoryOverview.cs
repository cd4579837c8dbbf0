namespace CommissioningCases.Web.Features.Histories;

/// <summary>What the parts that the pages of every kind of history share have to ask of one, as it was loaded for a person.</summary>
public interface IHistoryOverview
{
    HistoryFile File { get; }

    string Reference { get; }

    KnownBodies Bodies { get; }

    Names Names { get; }

    DateOnly Today { get; }

    /// <summary>The address of the history's own page.</summary>
    string Page { get; }

    /// <summary>The address of one entry of the history.</summary>
    string EntryHref(int number);

    /// <summary>Who disputes what the entry says, such as "the staff side"; null where nobody does.</summary>
    string? DisputedBy(int number) => null;

    /// <summary>How the person can bring about what a requirement asks; null where there is nothing to say.</summary>
    PromptLink? WayTo(Prompt prompt);

    TimelineEntry Timeline(EntryView entry) => TimelineEntry.Of(entry, File, new EntrySentences(File, Names));
}

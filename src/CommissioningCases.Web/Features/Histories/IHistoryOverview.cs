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

    /// <summary>Whether what the entry says is disputed.</summary>
    bool IsDisputed(int number) => false;

    /// <summary>How the person can bring about what a requirement asks; null where there is nothing to say.</summary>
    PromptLink? WayTo(Prompt prompt);

    TimelineEntry Timeline(EntryView entry) => TimelineEntry.Of(entry, File, new EntrySentences(File, Names));
}

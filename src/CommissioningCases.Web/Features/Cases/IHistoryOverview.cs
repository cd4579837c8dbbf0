namespace CommissioningCases.Web.Features.Cases;

/// <summary>What the parts that pages of a case and of a choice programme share have to ask of either.</summary>
public interface IHistoryOverview
{
    /// <summary>The address of one entry of the history.</summary>
    string EntryHref(int number);

    /// <summary>Whether what the entry says is disputed.</summary>
    bool IsDisputed(int number);

    /// <summary>How the person can bring about what a requirement asks; null where there is nothing to say.</summary>
    PromptLink? WayTo(Prompt prompt);

    TimelineEntry Timeline(EntryView entry);
}

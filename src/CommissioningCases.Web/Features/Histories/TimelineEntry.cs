
namespace CommissioningCases.Web.Features.Histories;

/// <summary>That what an entry recorded was struck.</summary>
/// <param name="By">Number of the entry that struck it.</param>
/// <param name="Reason">Blank for those who are not told.</param>
public sealed record StruckEntry(int By, DateOnly On, string Reason)
{
    /// <returns>Null where it was not struck.</returns>
    public static StruckEntry? Of(HistoryFile file, int number) => file switch
    {
        CaseFile one when one.Struck.GetValueOrDefault(number) is { } struck => new(struck.Mark.Number, struck.On, struck.Details.Reason),
        ContractFile one when one.Struck.GetValueOrDefault(number) is { } struck => new(struck.Mark.Number, struck.On, struck.Details.Reason),
        ProgrammeFile one when one.Struck.GetValueOrDefault(number) is { } struck => new(struck.Mark.Number, struck.On, struck.Details.Reason),
        _ => null,
    };
}

/// <summary>An entry of a history, ready to be read.</summary>
/// <param name="Unmet">The clauses under which it was refused; empty when it was accepted.</param>
public sealed record TimelineEntry(EntryView Entry, Sentence Sentence, IReadOnlyList<Clause> Unmet)
{
    /// <summary>How many days after its day an entry can be recorded without being marked as late.</summary>
    public const int DaysToRecord = 14;

    /// <summary>Why it no longer counts; null when it counts.</summary>
    public StruckEntry? Struck { get; init; }

    /// <summary>Number of the entry that records anew what was struck of this one; null where none does.</summary>
    public int? CorrectedBy { get; init; }

    /// <summary>The clause that it departs from although it took place; null when it departs from none.</summary>
    public Clause? ContraryTo { get; init; }

    /// <summary>What the staff side, or a provider, says of what it records, and what became of that; null where nobody said anything.</summary>
    public DisputeStory? Dispute { get; init; }

    /// <summary>What this entry records anew, struck in the same act; null where it corrects nothing.</summary>
    public StruckFact? Corrects { get; init; }

    public DateOnly On => Entry.On;

    /// <summary>The day on which it was recorded.</summary>
    public DateOnly RecordedOn => Calendar.DayOf(Entry.RecordedAt);

    /// <summary>Whether it was recorded more than <see cref="DaysToRecord"/> days after its day. An import is not: it brings in what was recorded elsewhere.</summary>
    public bool IsLate => Entry.Role != Role.Administrator && RecordedOn > On.AddDays(DaysToRecord);

    public bool IsRefused => !Entry.IsAccepted;

    public static TimelineEntry Of(EntryView entry, HistoryFile file, EntrySentences sentences)
    {
        if (!entry.IsAccepted)
        {
            return new TimelineEntry(entry, sentences.Refused(entry.Do, entry.Fields), [.. entry.Unmet.Select(id => Letter.FindClause(id)).OfType<Clause>()]);
        }

        var caseFile = file as CaseFile;
        var engagement = caseFile?.Engagements.Find(one => one.Mark.Number == entry.Number);
        return new TimelineEntry(entry, sentences.Accepted(entry.Do, entry.Fields, entry.Number), [])
        {
            Struck = StruckEntry.Of(file, entry.Number),
            ContraryTo = engagement?.ContraryTo,
            Dispute = caseFile is null ? null : DisputeStory.Of(caseFile, entry.Number, sentences.Names),
            Corrects = entry.StruckBy is { } strike ? caseFile?.Struck.Values.FirstOrDefault(struck => struck.Mark.Number == strike) : null,
        };
    }
}

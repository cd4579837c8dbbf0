using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Work;

/// <summary>A case on which others recorded something since somebody's last visit.</summary>
/// <param name="Count">How many entries they recorded of which the person sees something.</param>
/// <param name="Latest">What the last of them is called.</param>
/// <param name="Number">The last entry's.</param>
/// <param name="By">Who recorded that.</param>
public sealed record ChangedCase(CaseRow Case, int Count, string Latest, int Number, string By, DateTimeOffset At)
{
    /// <summary>What others recorded on a case since then; null where they recorded nothing that the person sees.</summary>
    /// <param name="entries">Those of its history, in its order.</param>
    internal static ChangedCase? Of(CaseRow row, CaseFile file, IEnumerable<Entry> entries, Person person, DateTimeOffset since)
    {
        IEnumerable<EntryView> changes = entries.Where(entry => entry.IsAccepted && entry.RecordedAt > since && entry.UserId != person.Id).Select(EntryView.Of);
        if (person.Role == Role.UnionRepresentative)
        {
            changes = changes.AsUnionsSeeThem(file);
        }

        return changes.ToList() is { Count: > 0 and var count } seen && seen[^1] is var last
            ? new ChangedCase(row, count, file.Kind.Find(last.Do)?.Title ?? last.Do, last.Number, last.UserName, last.RecordedAt)
            : null;
    }
}


namespace CommissioningCases.Web.Features.Cases;

/// <summary>What one look at a case should tell, in a few tags below its name.</summary>
public static class CaseTags
{
    public static IReadOnlyList<Tag> Of(CaseFile file, DateOnly today)
    {
        var tags = new List<Tag>();
        if (file.IsClosed)
        {
            tags.Add(new Tag($"Closed on {EnglishFormat.Day(file.StageEntered)}", TagColour.Grey));
        }
        else
        {
            AddOpen(file, today, tags);
        }

        foreach (var (by, disputed) in file.DisputedRecords.CountBy(record => DisputeLabels.By(file, record)))
        {
            tags.Add(new Tag($"{EnglishFormat.Count(disputed, "record", "records")} disputed by {by}", TagColour.Orange));
        }

        if (!file.StaffSideNotes.IsEmpty)
        {
            tags.Add(new Tag("Staff side says it was not engaged", TagColour.Orange));
        }

        if (file.Departures > 0)
        {
            tags.Add(new Tag(EnglishFormat.Count(file.Departures, "departure from the letter", "departures from the letter"), TagColour.Red));
        }

        return tags;
    }

    private static void AddOpen(CaseFile file, DateOnly today, List<Tag> tags)
    {
        if (file.OpenChance is not null)
        {
            tags.Add(new Tag($"Chance {file.Chances.Count} open", TagColour.Yellow));
        }

        if (file.OpenPlanOpportunity is not null)
        {
            tags.Add(new Tag($"Opportunity {file.PlanOpportunities.Count} open", TagColour.Yellow));
        }

        if (file.OpenTender is { } tender)
        {
            tags.Add(tender.Details.Closes < today ? new Tag("Tender closed, not awarded", TagColour.Yellow) : new Tag("Tender open", TagColour.Yellow));
        }

        var days = today.DayNumber - file.StageEntered.DayNumber;
        if (!file.IsStaffEngaged && days > 0 && file.Scenario.AsksForStaffIn(file.StageName))
        {
            tags.Add(new Tag($"Staff not engaged for {EnglishFormat.Days(days)}", TagColour.Orange));
        }
    }
}

using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Web.Html;
using CommissioningCases.Web.Wording;

namespace CommissioningCases.Web.Cases;

/// <summary>What one look at a case should tell, in a few tags below its name.</summary>
public static class CaseTags
{
    public static IReadOnlyList<Tag> Of(CaseFile file, DateOnly today)
    {
        var tags = new List<Tag>();
        if (file.IsClosed)
        {
            tags.Add(new Tag($"Closed on {British.Day(file.StageEntered)}", TagColour.Grey));
        }
        else
        {
            AddOpen(file, today, tags);
        }

        if (file.Departures > 0)
        {
            tags.Add(new Tag(British.Count(file.Departures, "departure from the letter", "departures from the letter"), TagColour.Red));
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

        if (DaysWithoutStaff(file, today) is var days and > 0)
        {
            tags.Add(new Tag($"Staff not engaged for {British.Days(days)}", TagColour.Orange));
        }
    }

    /// <summary>How long staff have not been engaged, where they were not in the present stage; 0 where they were, or where there is no provider yet.</summary>
    private static int DaysWithoutStaff(CaseFile file, DateOnly today)
    {
        if (file.Providers.Count == 0 || file.Engaged(EngagedWith.Staff, file.StageEntered, today).Any())
        {
            return 0;
        }

        var last = file.Engaged(EngagedWith.Staff, file.Began, today).Select(engagement => engagement.On).DefaultIfEmpty(file.Began).Max();
        return today.DayNumber - last.DayNumber;
    }
}

using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Web.Cases;

/// <summary>Something that falls due on a day.</summary>
public sealed record Deadline(DateOnly On, string What)
{
    /// <summary>What is due on an open case, the soonest first.</summary>
    public static IReadOnlyList<Deadline> Of(CaseFile file)
    {
        var deadlines = new List<Deadline>();
        if (file.IsClosed)
        {
            return deadlines;
        }

        if (file.OpenChance is { } chance)
        {
            deadlines.Add(new Deadline(chance.Details.Due, $"Judge chance {file.Chances.Count}"));
        }

        if (file.OpenPlanOpportunity is { } opportunity)
        {
            deadlines.Add(new Deadline(opportunity.Details.Due, $"Judge the plan of opportunity {file.PlanOpportunities.Count}"));
        }

        if (file.OpenTender is { } tender)
        {
            deadlines.Add(new Deadline(tender.Details.Closes, "The tender closes"));
        }

        if (file.Logged.ContractExpires is { } expires)
        {
            deadlines.Add(new Deadline(expires, "The contract expires"));
        }

        return [.. deadlines.OrderBy(deadline => deadline.On)];
    }
}

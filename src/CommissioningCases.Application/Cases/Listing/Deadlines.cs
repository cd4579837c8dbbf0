using CommissioningCases.Application.Data.Views;
using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Application.Cases.Listing;

/// <summary>What is due on a case, and in which words.</summary>
public static class Deadlines
{
    /// <summary>What is due; nothing once the case is closed.</summary>
    /// <returns>The fact that set each day, one of the words of <see cref="CaseDeadline"/>, and the day.</returns>
    public static IEnumerable<(Fact SetBy, string What, DateOnly Due)> Of(CaseFile file)
    {
        if (file.IsClosed)
        {
            yield break;
        }

        if (file.OpenChance is { } chance)
        {
            yield return (chance, CaseDeadline.Chance, chance.Details.Due);
        }

        if (file.OpenPlanOpportunity is { } plan)
        {
            yield return (plan, CaseDeadline.Plan, plan.Details.Due);
        }

        if (file.OpenTender is { } tender)
        {
            yield return (tender, CaseDeadline.Tender, tender.Details.Closes);
        }

        foreach (var conditional in file.OpenConditions.Where(assurance => assurance.Details.ConditionsDue is not null))
        {
            yield return (conditional, CaseDeadline.Conditions, conditional.Details.ConditionsDue!.Value);
        }

        foreach (var request in file.ReviewRequests.Where(request => request is { Answer: null, Details.NeededBy: not null }))
        {
            yield return (request, CaseDeadline.Review, request.Details.NeededBy!.Value);
        }

        if (file.Logged.ContractExpires is { } expires)
        {
            yield return (file.Stages[0], CaseDeadline.Contract, expires);
        }
    }

    /// <param name="what">One of the words of <see cref="CaseDeadline"/>.</param>
    /// <param name="isPast">Whether the day has gone by, so that it is the commissioner's turn.</param>
    public static string Title(string what, bool isPast) => what switch
    {
        CaseDeadline.Chance => isPast ? "Chance ended: judge it" : "Chance to improve ends",
        CaseDeadline.Plan => isPast ? "Plan was due: judge it" : "Plan is due",
        CaseDeadline.Tender => isPast ? "Tender closed: award it" : "Tender closes",
        CaseDeadline.Conditions => isPast ? "Conditions of an assurance overdue" : "Conditions of an assurance to be met",
        CaseDeadline.Review => isPast ? "SHA assurance overdue" : "SHA assurance needed",
        CaseDeadline.Contract => isPast ? "Contract expired" : "Contract expires",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such deadline."),
    };
}

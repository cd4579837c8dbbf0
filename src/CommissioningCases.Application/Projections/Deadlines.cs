namespace CommissioningCases.Application.Projections;

/// <summary>A day by which something is due on a case.</summary>
/// <param name="SetBy">The fact that set the day.</param>
/// <param name="What">One of the words of <see cref="DeadlineKind"/>.</param>
/// <param name="Clause">The clause of the letter on which it bears.</param>
public sealed record Deadline(Fact SetBy, string What, DateOnly Due, Clause Clause);

/// <summary>What is due on a case, and in which words.</summary>
public static class Deadlines
{
    /// <summary>What is due; nothing once the case is closed.</summary>
    public static IEnumerable<Deadline> Of(CaseFile file)
    {
        if (file.IsClosed)
        {
            yield break;
        }

        if (file.OpenChance is { } chance)
        {
            yield return new Deadline(chance, DeadlineKind.Chance, chance.Details.Due, LetterOf2009.S1_4);
        }

        if (file.OpenPlanOpportunity is { } plan)
        {
            yield return new Deadline(plan, DeadlineKind.Plan, plan.Details.Due, LetterOf2009.S2_5);
        }

        if (file.OpenTender is { } tender)
        {
            yield return new Deadline(tender, DeadlineKind.Tender, tender.Details.Closes, LetterOf2009.PP_6a);
        }

        foreach (var conditional in file.OpenConditions.Where(assurance => assurance.Details.ConditionsDue is not null))
        {
            yield return new Deadline(conditional, DeadlineKind.Conditions, conditional.Details.ConditionsDue!.Value, ClauseOf(file, conditional.Details.Mechanism));
        }

        foreach (var request in file.ReviewRequests.Where(request => request.Details.NeededBy is not null && file.AnswerTo(request) is null))
        {
            yield return new Deadline(request, DeadlineKind.Review, request.Details.NeededBy!.Value, ClauseOf(file, request.Details.Mechanism));
        }

        foreach (var question in file.OpenQuestions)
        {
            yield return new Deadline(question, DeadlineKind.Question, question.Details.AnswerBy, LetterOf2009.PP_10b);
        }

        foreach (var record in file.DisputedRecords)
        {
            if (file.ReplyDue(record) is { } due)
            {
                var dispute = file.OpenDisputes(record).First(dispute => file.ReplyTo(dispute) is null);
                yield return new Deadline(dispute, DeadlineKind.Reply, due, dispute is StaffResponse ? LetterOf2009.PP_4 : LetterOf2009.PP_3);
            }
        }

        foreach (var engagement in file.Engagements)
        {
            if (engagement.IsDeparture && file.StateOf(engagement) == DepartureState.Breach && file.LatestRulingOn(engagement) is { Details.ActionDue: { } actionDue } breach)
            {
                yield return new Deadline(breach, DeadlineKind.RequiredAction, actionDue, engagement.ContraryTo!);
            }
        }

        if (file.Logged.ContractExpires is { } expires)
        {
            yield return new Deadline(file.Stages[0], DeadlineKind.Contract, expires, LetterOf2009.S6_1);
        }
    }

    /// <param name="what">One of the words of <see cref="DeadlineKind"/>.</param>
    /// <param name="isPast">Whether the day has gone by, so that it is the commissioner's turn.</param>
    public static string Title(string what, bool isPast) => what switch
    {
        DeadlineKind.Chance => isPast ? "Chance ended: judge it" : "Chance to improve ends",
        DeadlineKind.Plan => isPast ? "Plan was due: judge it" : "Plan is due",
        DeadlineKind.Tender => isPast ? "Tender closed: award it" : "Tender closes",
        DeadlineKind.Conditions => isPast ? "Conditions of an assurance overdue" : "Conditions of an assurance to be met",
        DeadlineKind.Review => isPast ? "SHA assurance overdue" : "SHA assurance needed",
        DeadlineKind.Question => isPast ? "Answer to the SHA overdue" : "Answer to the SHA",
        DeadlineKind.Reply => isPast ? "Reply to a dispute overdue" : "Reply to a dispute",
        DeadlineKind.RequiredAction => isPast ? "Required action on a breach overdue" : "Required action on a breach",
        DeadlineKind.Contract => isPast ? "Contract expired" : "Contract expires",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such deadline."),
    };

    /// <summary>What a choice programme is to have reached, which is reported and never refused.</summary>
    public static string Title(Milestone milestone, bool isPast) => $"Milestone {(isPast ? "missed" : "due")}: {EnglishFormat.LowerFirst(milestone.Title)}";

    /// <summary>A mechanism of another scenario's list still oversees the case, by the letter's general words.</summary>
    private static Clause ClauseOf(CaseFile file, Mechanism mechanism) => file.Scenario.FindOversight(mechanism)?.Clause ?? LetterOf2009.PP_10;
}

namespace CommissioningCases.Domain.Cases;

/// <summary>What the rules and the pages ask of a case file.</summary>
public sealed partial record CaseFile
{
    public StageEntry Current => Stages[^1];

    /// <summary>The day on which the present stage was entered.</summary>
    public DateOnly StageEntered => Current.On;

    public IReadOnlyList<string> Providers => Logged.Providers;

    /// <summary>The existing providers that were not withdrawn.</summary>
    public IEnumerable<string> RemainingProviders => Providers.Where(provider => !Withdrawals.ContainsKey(provider));

    public Chance? OpenChance => Chances is [.., { Judged: null } open] ? open : null;

    public PlanOpportunity? OpenPlanOpportunity => PlanOpportunities is [.., { Judged: null } open] ? open : null;

    public Tender? OpenTender => Tenders is [.., { IsOpen: true } open] ? open : null;

    /// <summary>The stage that the case was in on that day; on the very day of a step, the new one.</summary>
    public Stage StageOn(DateOnly on)
    {
        for (var i = Stages.Count - 1; i > 0; i--)
        {
            if (Stages[i].On <= on)
            {
                return Stages[i].Stage;
            }
        }

        return Stages[0].Stage;
    }

    /// <summary>Whether the fact was not struck.</summary>
    public bool Counts(StrikeableFact fact) => Struck.IsEmpty || !Struck.ContainsKey(fact.Mark.Number);

    public Application? PendingApplication(string provider) =>
        Applications.Find(application => application.IsPendingFor(provider));

    /// <summary>The fact that a <c>strike</c> names, by its own id or by the one made from its entry's number; null when there is none.</summary>
    public StrikeableFact? FindStrikeable(string record)
    {
        if (!Ids.TryGetValue(record, out var number) && !RecordName.TryParse(record, out number))
        {
            return null;
        }

        StrikeableFact? fact = Numbered(Engagements, number);
        fact ??= Numbered(Measurements, number);
        fact ??= Numbered(Assurances, number);
        fact ??= Numbered(BoardDecisions, number);
        fact ??= Numbered(Judgements, number);
        return fact?.RecordId == record ? fact : null;
    }

    /// <summary>Every fact that can be struck or was, kind by kind.</summary>
    public IEnumerable<StrikeableFact> StrikeableFacts =>
        Engagements.Concat<StrikeableFact>(Measurements).Concat(Assurances).Concat(BoardDecisions).Concat(Judgements);

    /// <summary>The engagements of that kind between two days, both included, that were not struck.</summary>
    public IReadOnlyList<Engagement> Engaged(EngagedWith with, DateOnly from, DateOnly to)
    {
        var engaged = new List<Engagement>();
        foreach (var engagement in Engagements)
        {
            if (engagement.Details.With == with && from <= engagement.On && engagement.On <= to && Counts(engagement))
            {
                engaged.Add(engagement);
            }
        }

        return engaged;
    }

    /// <summary>Whether staff were engaged in the present stage, or there is no existing provider whose staff could be.</summary>
    public bool IsStaffEngaged => Providers.Count == 0 || Engaged(EngagedWith.Staff, StageEntered, DateOnly.MaxValue).Count > 0;

    /// <summary>The judgement of the question with the greatest day not after <paramref name="asOf"/>; of equal days the later recorded.</summary>
    public Judgement? LatestJudgement(string question, DateOnly asOf) =>
        Latest(Judgements, asOf, judgement => judgement.Details.Question == question);

    /// <summary>What the mechanism last said, as <see cref="LatestJudgement"/> tells "last".</summary>
    public Assurance? LatestAssurance(Mechanism mechanism, DateOnly asOf) =>
        Latest(Assurances, asOf, assurance => assurance.Details.Mechanism == mechanism);

    /// <summary>The board's last decision on the step since the present stage was entered, as <see cref="LatestJudgement"/> tells "last".</summary>
    public BoardDecision? LatestBoardDecision(string step, DateOnly asOf) =>
        Latest(BoardDecisions, asOf, decision => decision.Details.Step == step && decision.On >= StageEntered);

    private static T? Numbered<T>(FactList<T> facts, int number)
        where T : StrikeableFact
    {
        // Facts are added in the order of their numbers.
        var (low, high) = (0, facts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = facts[middle].Mark.Number;
            if (found == number)
            {
                return facts[middle];
            }

            (low, high) = found < number ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private T? Latest<T>(FactList<T> facts, DateOnly asOf, Func<T, bool> isMeant)
        where T : StrikeableFact
    {
        T? latest = null;
        foreach (var fact in facts)
        {
            if (fact.On <= asOf && (latest is null || fact.On >= latest.On) && isMeant(fact) && Counts(fact))
            {
                latest = fact;
            }
        }

        return latest;
    }
}

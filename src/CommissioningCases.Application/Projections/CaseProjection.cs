namespace CommissioningCases.Application.Projections;

/// <summary>The rows of a case that registers and dashboards read: one for each fact of their kind.</summary>
internal sealed class CaseProjection(Guid caseId, CaseFile file, string sha)
{
    private readonly string _pct = file.Logged.Pct;

    /// <summary>Every stage but the end, which no case leaves.</summary>
    public IEnumerable<CaseStage> Stages() =>
        from entry in file.Stages.Index()
        where entry.Item.Stage != Stage.Closed
        select new CaseStage
        {
            CaseId = caseId,
            Number = entry.Item.Mark.Number,
            Stage = entry.Item.Stage.Name,
            EnteredOn = entry.Item.On,
            LeftOn = entry.Index + 1 < file.Stages.Count ? file.Stages[entry.Index + 1].On : null,
            IsLeftByKeyStep = entry.Index + 1 < file.Stages.Count && file.StepsTaken.Exists(step => step.Proposal is not null && step.Mark.Number == file.Stages[entry.Index + 1].Mark.Number),
            IsProviderEngaged = IsEngaged(EngagedWith.Provider, entry.Index),
            IsStaffEngaged = IsEngaged(EngagedWith.Staff, entry.Index),
            Pct = _pct,
            Sha = sha,
        };

    public IEnumerable<CaseEngagement> Engagements() => file.WithStruck(file.Engagements).Select(engagement => new CaseEngagement
    {
        CaseId = caseId,
        Number = engagement.Mark.Number,
        OnDay = engagement.On,
        Stage = file.Stages[file.StageOf(engagement.Mark)].Stage.Name,
        EngagedWith = ExchangeNames.Of(engagement.Details.With),
        Party = engagement.Details.Party,
        Method = ExchangeNames.Of(engagement.Details.Method),
        Summary = engagement.Details.Summary,
        IsStruck = file.IsStruck(engagement),
        StaffView = Response<StaffResponse>(engagement) is { } response ? ExchangeNames.Of(response.Details.View) : null,
        StaffViewOn = Response<StaffResponse>(engagement)?.On,
        StaffUnion = Response<StaffResponse>(engagement)?.Details.Union,
        StaffAccount = Response<StaffResponse>(engagement)?.Account,
        ProviderView = Response<ProviderResponse>(engagement) is { } said ? ExchangeNames.Of(said.Details.View) : null,
        ProviderViewOn = Response<ProviderResponse>(engagement)?.On,
        ProviderAccount = Response<ProviderResponse>(engagement)?.Account,
        Dispute = ExchangeNames.Of(file.DisputeStateOf(engagement)),
        FirstDisputedOn = file.StaffResponses.Where(response => response.IsDispute && response.Record == engagement.Mark.Number).Min(response => (DateOnly?)response.On),
        DisputedOn = file.DisputedSince(engagement),
        ReplyDue = file.ReplyDue(engagement),
        RepliedOn = file.LatestReplyOn(engagement)?.On,
        Reply = file.LatestReplyOn(engagement)?.Details.Reply,
        SettledOn = file.SettlementOf(engagement)?.On,
        SettledWhy = file.SettlementOf(engagement)?.Details.Reasons,
        CountsFrom = file.IsStruck(engagement) ? null : file.CountsFrom(engagement),
        Pct = _pct,
        Sha = sha,
    });

    public IEnumerable<CaseChance> Chances() => file.Chances.Select(Chance).Concat(file.PlanOpportunities.Select(Chance));

    public IEnumerable<CaseAssurance> Assurances() => file.WithStruck(file.Assurances).Select(assurance => new CaseAssurance
    {
        CaseId = caseId,
        Number = assurance.Mark.Number,
        OnDay = assurance.On,
        Mechanism = ExchangeNames.Of(assurance.Details.Mechanism),
        Outcome = ExchangeNames.Of(assurance.Details.Outcome),
        Notes = assurance.Details.Notes,
        Conditions = assurance.Details.Conditions,
        ForumView = assurance.Details.ForumView,
        StaffConditions = assurance.Details.StaffConditions,
        ConditionsDue = assurance.Details.ConditionsDue,
        ConditionsMetOn = file.ConditionsMet.Find(met => met.Assurance == assurance.Mark.Number)?.On,
        IsStruck = file.IsStruck(assurance),
        Pct = _pct,
        Sha = sha,
    });

    public IEnumerable<CaseDeparture> Departures() =>
        from engagement in file.WithStruck(file.Engagements)
        where engagement.ContraryTo is not null
        select new CaseDeparture
        {
            CaseId = caseId,
            Number = engagement.Mark.Number,
            OnDay = engagement.On,
            Clause = engagement.ContraryTo!.Id,
            Party = engagement.Details.Party,
            Explanation = engagement.Details.Departure ?? "",
            State = ExchangeNames.Of(file.StateOf(engagement)),
            DealtWithOn = file.LatestRulingOn(engagement)?.On,
            Asked = file.DepartureRulings.FindLast(ruling => ruling.Engagement == engagement.Mark.Number && ruling.Details.Outcome == DepartureOutcome.MoreAsked)?.Details.Reasons,
            Explained = file.DepartureExplanations.FindLast(explanation => explanation.Engagement == engagement.Mark.Number)?.Details.Explanation,
            Reasons = file.LatestRulingOn(engagement) is { Details: { Outcome: not DepartureOutcome.MoreAsked } ruled } ? ruled.Reasons : null,
            RequiredAction = file.LatestRulingOn(engagement)?.Details.RequiredAction,
            ActionDue = file.LatestRulingOn(engagement)?.Details.ActionDue,
            ReportedOn = file.LatestRulingOn(engagement) is { Details.Outcome: DepartureOutcome.Breach } breach ? file.ReportOf(breach)?.On : null,
            CompletedOn = file.LatestRulingOn(engagement) is { } dealing ? file.CompletionOf(dealing)?.On : null,
            IsStruck = file.IsStruck(engagement),
            Pct = _pct,
            Sha = sha,
        };

    public IEnumerable<CaseDeadline> DueDays() => Deadlines.Of(file).Select(deadline => new CaseDeadline
    {
        CaseId = caseId,
        Number = deadline.SetBy.Mark.Number,
        Due = deadline.Due,
        What = deadline.What,
        Clause = deadline.Clause.Id,
        IsPublic = UnionFields.SeesDeadline(deadline.What),
        Owner = file.Owner,
        Pct = _pct,
        Sha = sha,
    });

    public IEnumerable<MeasureUsed> Measures() => file.MeasuresSet.Select(measure => MeasureUsed.Of(caseId, measure, _pct, sha));

    private bool IsEngaged(EngagedWith with, int stage) =>
        file.Providers.Count == 0 || file.Engaged(with).Any(engagement => file.StageOf(engagement.Mark) == stage);

    /// <summary>What the staff side, or the provider, says of it: a dispute that is not settled before all else, else what was said last.</summary>
    private T? Response<T>(Engagement engagement)
        where T : RecordResponse =>
        file.OpenDisputes(engagement).OfType<T>().MaxBy(dispute => dispute.Mark.Number) ?? file.ResponsesTo(engagement).OfType<T>().MaxBy(response => response.Mark.Number);

    private CaseChance Chance(Chance chance) => new()
    {
        CaseId = caseId,
        Number = chance.Mark.Number,
        Kind = DeadlineKind.Chance,
        Offered = chance.On,
        Due = chance.Details.Due,
        Expectations = chance.Details.Expectations,
        JudgedOn = chance.Judged?.On,
        Outcome = chance.Judged is { } judged ? ExchangeNames.Of(judged.Details.Improvement) : null,
        Pct = _pct,
        Sha = sha,
    };

    private CaseChance Chance(PlanOpportunity plan) => new()
    {
        CaseId = caseId,
        Number = plan.Mark.Number,
        Kind = DeadlineKind.Plan,
        Offered = plan.On,
        Due = plan.Details.Due,
        Expectations = "",
        JudgedOn = plan.Judged?.On,
        Outcome = plan.Judged switch
        {
            null => null,
            { IsRobustAndCredible: true } => CaseChance.RobustAndCredible,
            _ => CaseChance.NotRobustAndCredible,
        },
        Pct = _pct,
        Sha = sha,
    };
}

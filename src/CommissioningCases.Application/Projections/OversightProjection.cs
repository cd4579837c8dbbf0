namespace CommissioningCases.Application.Projections;

/// <summary>The rows of a case for those who oversee it: what was asked of the SHA, where each mechanism stands, what waits for the board, and what it decided.</summary>
internal sealed class OversightProjection(Guid caseId, CaseFile file, string sha, KnownBodies bodies)
{
    private readonly string _pct = file.Logged.Pct;

    public IEnumerable<IProjectionRow> Rows() => [.. Reviews(), .. Oversight(), .. BoardMatters(), .. BoardDecisions(), .. Awaited()];

    private IEnumerable<CaseReview> Reviews() => file.ReviewRequests.Select(request => new CaseReview
    {
        CaseId = caseId,
        Number = request.Mark.Number,
        Mechanism = ExchangeNames.Of(request.Details.Mechanism),
        Question = request.Details.Question,
        AskedOn = request.On,
        NeededBy = request.Details.NeededBy,
        AnsweredOn = file.AnswerTo(request)?.On,
        Outcome = file.AnswerTo(request) is { } answer ? ExchangeNames.Of(answer.Details.Outcome) : null,
        IsDropped = file.IsClosed && file.AnswerTo(request) is null,
        Pct = _pct,
        Sha = sha,
    });

    private IEnumerable<CaseOversight> Oversight() =>
        from mechanism in file.IsClosed ? [] : file.Scenario.Oversight
        let standing = file.StandingOf(mechanism.Mechanism)
        where standing.State != OversightState.NotYetDue
        select new CaseOversight
        {
            CaseId = caseId,
            Number = (int)mechanism.Mechanism + 1,
            Scenario = file.Scenario.Number,
            Mechanism = ExchangeNames.Of(mechanism.Mechanism),
            OversightGroup = ExchangeNames.Of(OversightGroups.Of(mechanism.Mechanism)),
            State = ExchangeNames.Of(standing.State),
            Since = standing.Since,
            Pct = _pct,
            Sha = sha,
        };

    private IEnumerable<CaseAwaited> Awaited() =>
        from need in AssuranceNeed.Of(file, bodies)
        where need.Oversight.IsReviewed
        select new CaseAwaited
        {
            CaseId = caseId,
            Number = (int)need.Oversight.Mechanism + 1,
            Mechanism = ExchangeNames.Of(need.Oversight.Mechanism),
            NeededFor = EnglishFormat.List([.. need.For.Select(EnglishFormat.LowerFirst)]),
            Turn = need.Asked is null ? 1 : 0,
            Asked = need.Asked?.Mark.Number,
            Question = need.Asked?.Details.Question,
            WantedBy = need.NeededBy ?? CaseAwaited.NoDay,
            Since = need.Since,
            Said = file.LatestAssurance(need.Oversight.Mechanism) is { } said ? ExchangeNames.Of(said.Details.Outcome) : null,
            Pct = _pct,
            Sha = sha,
        };

    private IEnumerable<CaseBoardMatter> BoardMatters() =>
        from step in file.IsClosed ? [] : file.Scenario.KeySteps.Index()
        let proposal = file.StandingProposal(step.Item.Name)
        where proposal is not null
        select Matter(step.Index + 1, step.Item, proposal);

    private CaseBoardMatter Matter(int number, Step step, Proposal proposal)
    {
        var decision = file.DecisionOn(proposal);
        return new CaseBoardMatter
        {
            CaseId = caseId,
            Number = number,
            Step = step.Name,
            Proposal = proposal.Mark.Number,
            Missing = step.LookAhead(CaseOutlook.Ahead(file, step, CaseOutlook.AnyDay, bodies)).Count(IsMissing),
            Decision = decision is null ? null : ExchangeNames.Of(decision.Details.Decision),
            DecidedOn = decision?.On,
            Since = proposal.On,
            Pct = _pct,
            Sha = sha,
        };
    }

    private IEnumerable<CaseBoardDecision> BoardDecisions() => file.WithStruck(file.BoardDecisions).Select(decision => new CaseBoardDecision
    {
        CaseId = caseId,
        Number = decision.Mark.Number,
        Step = decision.Details.Step,
        Decision = ExchangeNames.Of(decision.Details.Decision),
        OnDay = decision.On,
        Minute = decision.Details.Minute,
        Conditions = decision.Details.Conditions,
        Interests = decision.Details.Interests,
        IsStruck = file.IsStruck(decision),
        Pct = _pct,
        Sha = sha,
    });

    /// <summary>The board itself is not what it waits for.</summary>
    private static bool IsMissing((Requirement<CaseFile> Requirement, Finding Finding) one) => !one.Finding.IsMet && one.Requirement.Clause != LetterOf2009.PP_10a;
}

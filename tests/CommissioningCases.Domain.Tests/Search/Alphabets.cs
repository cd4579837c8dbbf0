namespace CommissioningCases.Domain.Tests.Search;

/// <summary>The moves that the searches of several scenarios share.</summary>
internal static class Alphabets
{
    private static readonly string[] Answers = ["yes", "no"];
    private static readonly string[] Outcomes = ["assured", "not-assured"];
    private static readonly string[] Decisions = ["approved", "not-approved"];
    private static readonly string[] Approvals = ["approved"];

    /// <summary>A case that was just logged, in which all mechanisms were heard but these.</summary>
    public static CaseStory Heard(this CaseStory logged, params Mechanism[] unheard) => logged.Case.Scenario.Oversight
        .Where(oversight => !unheard.Contains(oversight.Mechanism))
        .Aggregate(logged, (told, oversight) => told.WithAssurance(ExchangeNames.Of(oversight.Mechanism)));

    /// <summary>Engaging the existing providers and staff once in each stage.</summary>
    public static IEnumerable<Move> Engaging(params string[] providers) =>
    [
        .. providers.Select(provider => Move.Of("record-engagement", Examples.Engagement("provider", provider), file => !EngagedHere(file, EngagedWith.Provider, provider))),
        Move.Of("record-engagement", Examples.Engagement("staff", "UNISON"), file => !EngagedHere(file, EngagedWith.Staff)),
    ];

    /// <summary>Engaging another provider whenever it might slip through.</summary>
    public static IEnumerable<Move> EngagingOthers()
    {
        var other = Move.Of("record-engagement", Examples.Engagement("other-provider", MadeUp.Hospitals), file => !IsTendering(file) && !EngagedHere(file, EngagedWith.OtherProvider));
        var slipped = other with { Adds = state => state.File.Scenario.ClosedToOtherProviders is not null };
        return [other, slipped.Dated(state => state.File.Began), slipped.Dated(state => state.File.StageEntered.AddDays(-1))];
    }

    /// <summary>A departure, and what the SHA and the commissioner say of it.</summary>
    public static IEnumerable<Move> Departing()
    {
        var breach = new { outcome = "breach", reasons = "Not so", requiredAction = "Tell them", actionDue = new DateOnly(2050, 1, 1) };
        return
        [
            Move.Of("record-engagement", Examples.Engagement("other-provider", MadeUp.Hospitals, "They came to us"), file => file.Departures == 0),
            Move.About("deal-with-departure", Departure, new { outcome = "accepted", reasons = "Inadvertent" }),
            Move.About("deal-with-departure", Departure, new { outcome = "more-asked", reasons = "Who invited them?" }),
            Move.About("deal-with-departure", Departure, breach),
            Move.About("explain-departure", Departure, new { explanation = "A secretary" }),
            Move.About("complete-action", Departure, new { reasons = "They were told" }),
            Move.Wait(state => Departure(state)?.On.AddDays(55)),
            Move.Wait(state => Departure(state)?.On.AddDays(56)),
        ];

        static Engagement? Departure(SearchState state) => state.File.StandingDepartures.FirstOrDefault();
    }

    /// <summary>A union disputes the last engagement with staff, the commissioner answers, the SHA settles.</summary>
    public static IEnumerable<Move> Disputing()
    {
        return
        [
            Move.About("staff-side-response", Staff, new { union = "UNISON", view = "disputed", account = "Nobody was asked" }),
            Move.About("staff-side-response", Staff, new { union = "UNISON", view = "agreed" }),
            Move.About("answer-dispute", Staff, new { reply = "The branch had the papers" }),
            Move.About("settle-dispute", Staff, new { outcome = "stands", reasons = "The papers show it" }),
            Move.About("settle-dispute", Staff, new { outcome = "falls", reasons = "No paper shows it" }),
            Move.Wait(state => state.File.DisputeReplies.LatestDay()?.AddDays(27)),
            Move.Wait(state => state.File.DisputeReplies.LatestDay()?.AddDays(28)),
        ];

        static Engagement? Staff(SearchState state) => state.File.Engagements.FindLast(engagement => engagement.IsWithStaff && state.File.IsOfThisStage(engagement));
    }

    /// <summary>Striking the last engagement that can be struck, once in a case.</summary>
    public static Move Striking() => Move.About(
        "strike",
        state => state.File.Struck.IsEmpty ? state.File.Engagements.FindLast(fact => fact.KeptBecause(state.File) is null) : null,
        new { reason = "Recorded in error" });

    /// <summary>Nothing but the next day, once something was recorded on this one.</summary>
    public static Move TheNextDay() => Move.Wait(state => state.File.LatestOn == state.Day ? state.Day.AddDays(1) : null);

    /// <summary>The mechanism says each of two outcomes while the case is in one of the stages.</summary>
    public static IEnumerable<Move> Assurance(string mechanism, params string[] stages) =>
        from outcome in Outcomes
        select Move.Of(
            "record-assurance",
            new { mechanism, outcome, notes = "Letter" },
            file => stages.Contains(file.StageName) && LastOf(file, mechanism) != outcome);

    /// <summary>The mechanism is asked, and waited for, while the case is in one of the stages.</summary>
    public static IEnumerable<Move> Asking(string mechanism, params string[] stages) =>
    [
        Move.Of("request-review", new { mechanism, question = "The case is about to be closed" }, file => stages.Contains(file.StageName) && !file.HasHeard(Parsed(mechanism))),
        Move.Wait(state => state.File.OpenRequest(Parsed(mechanism))?.On.AddDays(27)),
        Move.Wait(state => state.File.OpenRequest(Parsed(mechanism))?.On.AddDays(28)),
    ];

    /// <summary>Each answer to the question while the case is in the stage.</summary>
    public static IEnumerable<Move> Question(string question, string stage) =>
        from answer in Answers
        select Move.Of(
            "judge",
            new { question, answer, rationale = "On the evidence" },
            file => file.StageName == stage && (file.LatestJudgement(question) is not { } latest || ExchangeNames.Of(latest.Details.Answer) != answer || latest.On < LastJudged(file)));

    /// <summary>A step, tried on the day and on the day before in each stage where it could be taken; a key step is proposed, and decided on either way.</summary>
    public static IEnumerable<Move> Step(int scenario, string name, params object[] owns) => Step(scenario, name, Decisions, owns);

    private static IEnumerable<Move> Step(int scenario, string name, string[] decisions, object[] owns)
    {
        var step = RuleSets.Standard.Current.Cases.Scenario(scenario).FindStep(name)!;
        foreach (var own in owns is [] ? [new { }] : owns)
        {
            var values = Examples.Json(own).ToJsonString();
            if (step.CanBeKey)
            {
                var proposing = Move.Of("propose-step", Examples.Proposal(name, own), file => step.CanBeProposedBy(file) && !Stands(file, name, values));
                yield return proposing;
                yield return proposing.TheDayBefore();
            }

            if (!step.IsKey)
            {
                var taking = Move.Of("take-step", Examples.Step(name, own), file => IsTried(file, step));
                yield return taking;
                yield return taking.TheDayBefore();
            }
        }

        if (step.IsKey)
        {
            var taking = Move.Of("take-step", new { step = name }, file => IsTried(file, step));
            yield return taking;
            yield return taking.TheDayBefore();
        }

        foreach (var decision in step.CanBeKey ? decisions : [])
        {
            yield return Move.Of(
                "board-decision",
                new { step = name, decision, minute = "7" },
                file => file.StandingProposal(name) is { } proposal && (file.DecisionOn(proposal) is not { } last || ExchangeNames.Of(last.Details.Decision) != decision));
        }
    }

    /// <summary>A tender with every way to be unfair: whoever is invited and bids, and is scored, in any order and too late.</summary>
    public static IEnumerable<Move> Tender(int scenario, string stage, params string[] bidders)
    {
        yield return Move.Of("record-engagement", Examples.Engagement("staff", "UNISON"), file => !EngagedHere(file, EngagedWith.Staff));
        yield return Opening(30);
        yield return Opening(29);
        yield return Opening(30).TheDayBefore();
        foreach (var provider in bidders)
        {
            yield return Move.Of("invite", new { provider }, file => file.OpenTender?.HasInvited(provider) == false);
            yield return Move.Of("receive-bid", new { provider }, file => file.OpenTender?.BidsReceived.Exists(bid => bid.Provider == provider) == false);
            yield return Move.Of("score-bid", new { provider, quality = provider == bidders[0] ? 50 : 60, value = 50 }, file => Unscored(file, provider));
        }

        yield return Move.Of("withdraw-bid", new { provider = bidders[^1], reason = "Too few nurses" }, file => file.OpenTender?.FindBid(bidders[^1]) is not null);
        yield return Move.Wait(state => state.File.OpenTender?.Details.Closes.AddDays(-13));
        yield return Move.Wait(state => state.File.OpenTender?.Details.Closes.AddDays(1));
        foreach (var move in Step(scenario, "award", Approvals, [.. bidders.Select(provider => new { provider })]).Concat(Step(scenario, "abandon-tender", Approvals, [new { back = true }])))
        {
            yield return move;
        }

        Move Opening(int days) => Move.Due("open-tender", "closes", days, new { weights = new { quality = 60, value = 40 } }, file => file.StageName == stage && file.OpenTender is null);
    }

    private static bool IsTendering(CaseFile file) => file.StageName is "market-test" or "tender";

    private static bool IsTried(CaseFile file, Step step) => step.IsTimely(file) || step.TooEarly?.Stages.Contains(file.Current.Stage) == true;

    private static bool EngagedHere(CaseFile file, EngagedWith with, string? party = null) =>
        file.EngagedInThisStage(with).Any(engagement => party is null || engagement.Details.Party == party);

    private static bool Unscored(CaseFile file, string provider) => file.OpenTender?.FindBid(provider) is { Scored: null };

    /// <summary>Whether such a proposal stands already, and no bid was scored since.</summary>
    private static bool Stands(CaseFile file, string step, string own) =>
        file.StandingProposal(step) is { } proposal && proposal.Details.Own.ToCanonicalJson().Contains(own[1..^1], StringComparison.Ordinal)
        && file.OpenTender?.Bids.Any(bid => bid.Scored?.Mark.Number > proposal.Mark.Number) != true;

    private static DateOnly? LastJudged(CaseFile file) => file.Chances is [.., { Judged: { } chance }] ? chance.On
        : file.PlanOpportunities is [.., { Judged: { } plan }] ? plan.On
        : file.Remedies.LatestDay();

    private static Mechanism Parsed(string mechanism) => ExchangeNames.TryParse<Mechanism>(mechanism, out var parsed) ? parsed : throw new ArgumentException(mechanism);

    private static string? LastOf(CaseFile file, string mechanism) => file.LatestAssurance(Parsed(mechanism)) is { } latest ? ExchangeNames.Of(latest.Details.Outcome) : null;
}

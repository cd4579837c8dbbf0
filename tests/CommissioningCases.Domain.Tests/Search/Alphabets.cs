namespace CommissioningCases.Domain.Tests.Search;

/// <summary>The moves that the searches of several scenarios share.</summary>
internal static class Alphabets
{
    private static readonly bool[] YesAndNo = [true, false];
    private static readonly string[] Answers = ["yes", "no"];
    private static readonly string[] Outcomes = ["assured", "not-assured"];

    /// <summary>Engaging the existing providers and staff once in each stage, and another provider whenever it might slip through.</summary>
    public static IEnumerable<Move> Engaging(params string[] providers)
    {
        foreach (var provider in providers)
        {
            yield return Move.Of("record-engagement", Examples.Engagement("provider", provider), file => !EngagedHere(file, EngagedWith.Provider, provider));
        }

        yield return Move.Of("record-engagement", Examples.Engagement("staff", "UNISON"), file => !EngagedHere(file, EngagedWith.Staff));
        var undeclared = Examples.Engagement("other-provider", MadeUp.Hospitals);
        var declared = undeclared.And("departure", "They came to us");
        var other = Move.Of("record-engagement", undeclared, file => !IsTendering(file) && !EngagedHere(file, EngagedWith.OtherProvider));
        var slipped = other with { Adds = state => state.File.Scenario.ClosedToOtherProviders is not null };
        yield return other;
        yield return slipped.Dated(state => state.File.Began);
        yield return slipped.Dated(state => state.File.StageEntered.AddDays(-1));
        yield return Move.Of("record-engagement", declared, file => file.Departures == 0 && file.Struck.IsEmpty);
    }

    /// <summary>Striking the last fact that counts, once in a case.</summary>
    public static IEnumerable<Move> Striking() =>
    [
        new(
            "strike",
            state => $"\"record\":\"{state.File.StrikeableFacts.MaxBy(fact => fact.Mark.Number)!.RecordId}\",\"reason\":\"Recorded in error\"",
            state => state.File.Struck.IsEmpty && state.File.StrikeableFacts.Any(),
            state => state.Day),
    ];

    /// <summary>The board approves, and changes its mind, on each key step that can be taken from the present stage.</summary>
    public static IEnumerable<Move> Board(int scenario) =>
        from step in RuleSets.Standard.Current.Cases.Scenario(scenario).KeySteps
        from approved in YesAndNo
        select Move.Of(
            "board-decision",
            new { step = step.Name, approved, minute = "7" },
            file => step.From.Contains(file.Current.Stage) && (Decision(file, step) ?? false) != approved);

    /// <summary>The mechanism says each of two outcomes while the case is in one of the stages.</summary>
    public static IEnumerable<Move> Assurance(string mechanism, params string[] stages) =>
        from outcome in Outcomes
        select Move.Of(
            "record-assurance",
            new { mechanism, outcome, notes = "Letter" },
            file => stages.Contains(file.StageName) && (LastOf(file, mechanism) ?? "not-assured") != outcome);

    /// <summary>Each answer to the question while the case is in the stage.</summary>
    public static IEnumerable<Move> Question(string question, string stage) =>
        from answer in Answers
        select Move.Of(
            "judge",
            new { question, answer, rationale = "On the evidence" },
            file => file.StageName == stage && AnswerTo(file, question) != answer);

    /// <summary>Every step of the scenario but the withdrawal, tried in every stage.</summary>
    public static IEnumerable<Move> Steps(int scenario, Func<string, object?> own) =>
        from step in RuleSets.Standard.Current.Cases.Scenario(scenario).Steps
        where step.Name is not ("withdraw-case" or "award")
        select Move.Step(step.Name, own(step.Name));

    /// <summary>A tender with every way to be unfair: too short, of either type, whoever is invited, bids and scores in any order.</summary>
    public static IEnumerable<Move> Tender(string stage, params string[] bidders)
    {
        foreach (var type in ExchangeNames.All<TenderType>())
        {
            yield return Opening(type, days: 30, quality: 60);
        }

        yield return Opening("open", days: 29, quality: 100);
        foreach (var provider in bidders)
        {
            yield return Move.Of("invite", new { provider }, file => file.OpenTender?.HasInvited(provider) == false);
            yield return Move.Of("receive-bid", new { provider }, file => file.OpenTender?.Bids.ContainsKey(provider) == false);
            yield return Move.Of("score-bid", new { provider, quality = 50, value = 50 }, file => Unscored(file, provider));
            yield return Move.Of("score-bid", new { provider, quality = 40, value = 90 }, file => Unscored(file, provider));
            yield return Move.Step("award", new { provider });
        }

        yield return Move.Wait(file => file.OpenTender?.Details.Closes.AddDays(1));

        Move Opening(string type, int days, int quality) => Move.Due(
            "open-tender",
            "closes",
            days,
            new { type, weights = new { quality, value = 100 - quality } },
            file => file.StageName == stage && file.OpenTender is null);
    }

    private static bool IsTendering(CaseFile file) => file.StageName is "market-test" or "tender";

    private static bool EngagedHere(CaseFile file, EngagedWith with, string? party = null) =>
        file.Engaged(with, file.StageEntered, DateOnly.MaxValue).Any(engagement => party is null || engagement.Details.Party == party);

    private static bool Unscored(CaseFile file, string provider) =>
        file.OpenTender?.Bids.GetValueOrDefault(provider) is { Scored: null };

    private static string? AnswerTo(CaseFile file, string question) =>
        file.LatestJudgement(question, DateOnly.MaxValue) is { } latest ? ExchangeNames.Of(latest.Details.Answer) : null;

    private static bool? Decision(CaseFile file, Step step) => file.LatestBoardDecision(step.Name, DateOnly.MaxValue)?.Details.Approved;

    private static string? LastOf(CaseFile file, string mechanism) =>
        ExchangeNames.TryParse<Mechanism>(mechanism, out var parsed) && file.LatestAssurance(parsed, DateOnly.MaxValue) is { } latest ? ExchangeNames.Of(latest.Details.Outcome) : null;
}

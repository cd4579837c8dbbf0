namespace CommissioningCases.Domain.Tests.Scenarios;

public sealed class PrinciplesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void EveryCase_IsHeldToEachOfTheTenPrinciplesInTheirOrder(int scenario)
    {
        var clauses = Of(Given.Case(scenario)).Select(finding => finding.Clause).ToList();

        clauses.ShouldBe(LetterOf2009.Clauses.Where(clause => clause.Scenario == 0 && clause != LetterOf2009.PP_6 && clause != LetterOf2009.PP_10));
        clauses.Select(clause => clause.Id.TrimEnd('a', 'b', 'c', 'd')).Distinct().Count().ShouldBe(10);
        Of(Given.Case(scenario)).ShouldAllBe(finding => finding.Facts.Count > 0);
    }

    [Fact]
    public void EvidenceNamesEntriesOfTheCase()
    {
        var story = Given.CaseReadyFor(1, "award");

        Of(story).SelectMany(finding => finding.Facts).SelectMany(fact => fact.Evidence).ShouldAllBe(number => number >= 1 && number <= story.Case.LastNumber);
    }

    [Fact]
    public void AProviderEngagedInTheFirstStage_WasEngagedEarly()
    {
        Fact(Given.Case(1), "PP.1").IsShown.ShouldBeNull();
        var engaged = Fact(Given.Case(1).Later(3).WithProviderEngaged(), "PP.1");
        engaged.IsShown.ShouldBe(true);
        engaged.Statement.ShouldStartWith("An existing provider was first engaged 3 days after the case began");
    }

    [Fact]
    public void StaffNotEngagedInAStage_AreMissed()
    {
        var facts = Finding(Given.CaseIn(1, "improvement"), "PP.4").Facts;

        facts.Count.ShouldBe(2);
        facts[^1].IsShown.ShouldBe(false);
        Finding(Given.CaseIn(1, "improvement").WithStaffEngaged(), "PP.4").Facts[^1].IsShown.ShouldBe(true);
    }

    [Fact]
    public void AnEngagementThatTheStaffSideDisputes_ShowsNothing()
    {
        var engaged = Given.Case(1).WithStaffEngaged();
        var disputed = engaged.Disputed(engaged.LastRecord);

        var fact = Fact(disputed, "PP.4");
        fact.IsShown.ShouldBe(false);
        fact.Statement.ShouldEndWith("1 engagement, 1 that the staff side disputes and that do not count");
    }

    [Fact]
    public void AStruckEngagement_IsNoEvidence()
    {
        var engaged = Given.Case(1).WithStaffEngaged();

        Fact(engaged.WithStruck(engaged.LastRecord), "PP.4").Evidence.ShouldBeEmpty();
    }

    [Fact]
    public void KeyStepsTaken_ShowFairnessNeedsProportionalityAndTheBoard()
    {
        var story = Given.CaseIn(1, "options");

        foreach (var clause in (string[])["PP.6a", "PP.6b", "PP.6d", "PP.10a"])
        {
            Fact(story, clause).IsShown.ShouldBe(true, clause);
        }

        Finding(story, "PP.6c").Facts.ShouldAllBe(fact => fact.IsShown == true);
        Fact(Given.Case(1), "PP.6a").IsShown.ShouldBeNull();
    }

    [Fact]
    public void Measures_ShowThatQualityIsMonitoredOnceTheyAreMeasured()
    {
        var measured = Given.Case(1).WithMeasure("healing", "quality");

        Finding(measured, "PP.8").Facts.Select(fact => fact.IsShown).ShouldBe([true, false]);
        Finding(measured.WithMeasurement("healing", 70), "PP.8").Facts.ShouldAllBe(fact => fact.IsShown == true);
    }

    [Fact]
    public void ATender_ShowsWhetherNhsProvidersCouldBid()
    {
        Fact(Given.CaseIn(1, "market-test"), "PP.2").IsShown.ShouldBeNull();
        Fact(Given.CaseIn(1, "market-test").WithOpenTender(), "PP.2").IsShown.ShouldBeNull();
        Fact(Given.CaseIn(1, "market-test").WithOpenTender().With("invite", new { provider = MadeUp.Trust }), "PP.2").IsShown.ShouldBe(true);
        Fact(Given.CaseIn(1, "market-test").WithOpenTender(), "PP.7").IsShown.ShouldBeNull();
    }

    [Fact]
    public void AValueForMoneyMeasure_ShowsNothingUntilItIsMeasured()
    {
        var set = Given.Case(1).WithMeasure("cost", "value-for-money");

        Fact(set, "PP.7").IsShown.ShouldBeNull();
        Fact(set.WithMeasurement("cost", 1000), "PP.7").IsShown.ShouldBe(true);
        Fact(set.WithMeasurement("cost", -1000), "PP.7").IsShown.ShouldBe(false);
    }

    [Fact]
    public void ABreach_SpeaksAgainstDecidingWithinTheGuidelines_AndAnAcceptedExplanationForNothing()
    {
        var departed = Given.Case(1).With("record-engagement", Examples.Engagement("other-provider", MadeUp.Hospitals, "They asked"));

        Finding(departed, "PP.5").Facts[^1].IsShown.ShouldBeNull();
        Finding(departed.With("deal-with-departure", new { record = departed.LastRecord, outcome = "accepted", reasons = "Once" }), "PP.5").Facts[^1].IsShown.ShouldBeNull();
        Finding(
            departed.With("deal-with-departure", new { record = departed.LastRecord, outcome = "breach", reasons = "Too soon", requiredAction = "Stop", actionDue = "2012-03-31" }),
            "PP.5").Facts[^1].IsShown.ShouldBe(false);
    }

    [Fact]
    public void WhatNobodySpokeOf_ShowsNothing()
    {
        var logged = Of(Given.Case(1)).Where(finding => finding.Clause.Id is not ("PP.3" or "PP.4" or "PP.6c"));

        logged.SelectMany(finding => finding.Facts).ShouldAllBe(fact => fact.IsShown == null);
    }

    [Fact]
    public void AMechanismThatDoesNotAnswer_CountsAsHeardInTimeAndStillShowsNothing()
    {
        var asked = Given.Case(1).With("request-review", new { mechanism = "sha-assurance", question = "Ready?" });

        var facts = Of(asked, asked.Case.LatestOn.AddDays(CaseFile.DaysToBeHeard)).Single(finding => finding.Clause.Id == "PP.10b").Facts;

        facts.ShouldContain(fact => fact.IsShown == null && fact.Statement.EndsWith("it counts as heard", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatTheShaSaid_IsForOrAgainst()
    {
        Finding(Given.Case(1).WithAssurance("sha-assurance"), "PP.10b").Facts.ShouldContain(fact => fact.IsShown == true);
        Finding(Given.Case(1).WithAssurance("sha-assurance", "not-assured"), "PP.10b").Facts.ShouldContain(fact => fact.IsShown == false);
        Finding(Given.Case(1).With("request-review", new { mechanism = "sha-assurance", question = "Ready?" }), "PP.10b").Facts
            .ShouldContain(fact => fact.IsShown == null && fact.Statement.Contains("not answered", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutAnExistingProvider_NobodyIsMissed() =>
        Finding(Given.Nothing.With("log-case", new { scenario = 4, pct = MadeUp.Pct, service = "Stroke", providers = Array.Empty<string>(), summary = "New", needs = "Rising" }), "PP.3")
            .Facts.ShouldAllBe(fact => fact.IsShown == null);

    private static IReadOnlyList<PrincipleFinding> Of(CaseStory story, DateOnly? on = null) => Principles.Of(story.Case, on ?? story.Case.LatestOn, MadeUp.Bodies);

    private static PrincipleFinding Finding(CaseStory story, string clause) => Of(story).Single(finding => finding.Clause.Id == clause);

    private static PrincipleFact Fact(CaseStory story, string clause) => Finding(story, clause).Facts[0];
}

using CommissioningCases.Web.Features.Letters;
using CommissioningCases.Web.Features.Scenarios;

namespace CommissioningCases.Web.Tests.Features.Letters;

public sealed class ClauseUseTests
{
    public static TheoryData<string> ClausesOfScenarios =>
        [.. LetterOf2009.Clauses.Where(clause => clause.Scenario > 0).Select(clause => clause.Id)];

    [Theory]
    [MemberData(nameof(ClausesOfScenarios))]
    public void Of_AClauseOfAScenario_BitesThereAndNowhereElse(string id)
    {
        var clause = Letter.FindClause(id)!;

        var uses = ClauseUse.Of(clause).ToList();

        (uses.Count > 0 || ClauseService.Of(clause) is not null).ShouldBeTrue();
        uses.ShouldAllBe(use => use.Whole == $"scenario {clause.Scenario}");
    }

    [Fact]
    public void Of_AClauseThatOnlyForbidsAFact_NamesTheFact() =>
        ClauseUse.Of(LetterOf2009.S5_3).ShouldHaveSingleItem().Href.ShouldBe("/scenarios/5#record");

    [Fact]
    public void Of_TheClauseOfARequirement_NamesItsStepAndStatement()
    {
        var step = RuleSets.Standard.Current.Cases.Scenario(1).FindStep("consider-alternatives")!;
        var requirement = step.Requirements.First(requirement => requirement.Clause == LetterOf2009.S1_2);

        ClauseUse.Of(LetterOf2009.S1_2).ShouldContain(new ClauseUse(requirement.Statement, step.Title, "scenario 1", $"/scenarios/1#{step.Name}"));
    }

    [Fact]
    public void Of_AClauseOfTheChoiceLetter_NamesTheProgrammesActionsAndDays() =>
        ClauseUse.Of(LetterOf2011.CP_2).Select(use => (use.Place, use.Statement, use.Href)).ShouldBe(
        [
            ("Select a service", "The service is a community or mental health service", "/scenarios/choice#select-service"),
            ("Notify the SHA", "Three or more services are selected", "/scenarios/choice#notify-sha"),
            ("By 31 October 2011: three services are selected", "The day that it names", "/scenarios/choice#days"),
        ]);

    [Fact]
    public void EveryClauseOfTheChoiceLetter_LeadsSomewhere() =>
        LetterOf2011.Clauses.ShouldAllBe(clause => ClauseUse.Of(clause).Any() || ClauseService.Of(clause) != null);

    /// <summary>The page of a letter never says that nothing comes of a clause: something can be refused under it, or the service does something else about it.</summary>
    [Fact]
    public void EveryClause_IsUsedOrToldOf() =>
        Letter.All.SelectMany(letter => letter.Clauses).Where(clause => !ClauseUse.Of(clause).Any() && ClauseService.Of(clause) is null).ShouldBeEmpty();

    [Theory]
    [InlineData("PP.1")]
    [InlineData("PP.5")]
    [InlineData("PP.6")]
    [InlineData("PP.8")]
    [InlineData("PP.9")]
    [InlineData("PP.10")]
    [InlineData("PP.10b")]
    [InlineData("PP.10c")]
    [InlineData("S6.1")]
    [InlineData("CP.4")]
    public void Of_AClauseThatNoAttemptIsRefusedFor_SaysWhatTheServiceDoesAboutIt(string id) => ClauseService.Of(Letter.FindClause(id)!).ShouldNotBeNull();

    [Fact]
    public void Of_EveryClauseThatAnAttemptCanBeRefusedFor_NamesWhere()
    {
        var kind = RuleSets.Standard.Current.Cases;
        var refusing = kind.Scenarios.SelectMany(scenario => scenario.Facts.SelectMany(fact => fact.ClausesIn(scenario)).Concat(scenario.Steps.SelectMany(step => step.Requirements).Select(requirement => requirement.Clause)));

        refusing.Distinct().Where(clause => !ClauseUse.Of(clause).Any()).ShouldBeEmpty();
    }

    /// <summary>The page tells of nothing else, and of nothing less, than that under which an action is refused.</summary>
    [Fact]
    public void TheGuideToTheProgramme_HasEveryClauseOfEveryAction() =>
        ProgrammeGuide.Refusable.ShouldAllBe(one => one.Asked.Select(asked => asked.Clause).ToHashSet().SetEquals(one.Action.Rule.Clauses));

    [Fact]
    public void Of_AClauseOnWhichNothingWaits_IsEmpty() => ClauseUse.Of(LetterOf2009.PP_5).ShouldBeEmpty();

    [Fact]
    public void Services_LeadToPartsOfPages() =>
        Letter.All.SelectMany(letter => letter.Clauses).Select(ClauseService.Of).OfType<ClauseService>().ShouldAllBe(service => service.Href.Contains('#'));
}

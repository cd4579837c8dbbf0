using System.Net;

namespace CommissioningCases.Web.Tests.Features.Scenarios;

public sealed class ScenarioTests(CasesSite site) : IClassFixture<CasesSite>
{
    public static TheoryData<int> Numbers => [.. RuleSets.Standard.Current.Scenarios.Select(scenario => scenario.Number)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Get_TellsEveryStepRequirementFactAndQuestionOfTheDefinition(int number)
    {
        var scenario = RuleSets.Standard.Current.Cases.Scenario(number);
        using var visitor = await site.SignInAsync("commissioner");

        var page = await visitor.GetAsync($"/scenarios/{number}");

        var main = page.Text("main");
        foreach (var step in scenario.Steps)
        {
            page.Page.GetElementById(step.Name)!.TextContent.ShouldContain(step.Title);
            step.Requirements.ShouldAllBe(requirement => main.Contains(requirement.Statement, StringComparison.Ordinal));
        }

        scenario.Facts.ShouldAllBe(fact => main.Contains(fact.Action.Title, StringComparison.Ordinal));
        scenario.Questions.ShouldAllBe(question => main.Contains(question.Text, StringComparison.Ordinal));
        scenario.Oversight.ShouldAllBe(mechanism => main.Contains(mechanism.Title, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Get_SetsReadingsOfTheLetterApartFromItsWords(int number)
    {
        var scenario = RuleSets.Standard.Current.Cases.Scenario(number);
        var readings = scenario.Steps.SelectMany(step => step.Requirements).Select(requirement => requirement.Interpretation)
            .Concat(scenario.Facts.Select(fact => fact.Interpretation))
            .Concat(scenario.Steps.Select(step => step.BecomesKey?.Interpretation)).OfType<string>().Distinct()
            .Concat(Reading.OfEveryScenario.Select(reading => $"{reading.Text} Clause {reading.Clause.Id}"));
        using var visitor = await site.SignInAsync("commissioner");

        var page = await visitor.GetAsync($"/scenarios/{number}");

        page.Texts(".app-interpretation").Distinct().ShouldBe(readings.Select(reading => $"How this service reads the letter: {reading}"), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Get_TellsHowAKeyStepIsProposedDecidedAndTaken_AndWhichStepsBecomeKeySteps(int number)
    {
        var scenario = RuleSets.Standard.Current.Cases.Scenario(number);
        using var visitor = await site.SignInAsync("board");

        var page = await visitor.GetAsync($"/scenarios/{number}");

        page.Texts("#key-steps + ol > li > strong").ShouldBe(["Propose.", "Decide.", "Take."]);
        foreach (var step in scenario.Steps)
        {
            page.Page.GetElementById(step.Name)!.QuerySelectorAll(".nhsuk-tag").Select(tag => tag.TextContent.Trim())
                .ShouldBe(step.IsKey ? ["Key step"] : step.BecomesKey is { } key ? [$"Key step {key.Statement}"] : []);
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Guide_TellsEveryRequirementOfAStepWithItOrAmongWhatIsCommon(int number)
    {
        var guide = new Web.Features.Scenarios.ScenarioGuide(RuleSets.Standard.Current.Cases.Scenario(number));

        foreach (var step in guide.Scenario.Steps)
        {
            IEnumerable<Requirement<CaseFile>> told = [.. guide.OwnOf(step), .. guide.OfEveryKeyStep, .. guide.OfOverseenKeyStep, .. guide.OfClosingKeyStep, .. guide.OfClosing];
            step.Requirements.Select(requirement => (requirement.Clause, requirement.Statement)).ShouldBeSubsetOf(told.Select(requirement => (requirement.Clause, requirement.Statement)));
            guide.OwnOf(step).ShouldAllBe(requirement => !step.OfKeyStep.Contains(requirement));
        }

        guide.OfEveryKeyStep.Select(requirement => requirement.Clause.Id).ShouldBe(["PP.6a", "PP.6b", "PP.6c", "PP.6d", "PP.10a"]);
        guide.OfOverseenKeyStep.Count.ShouldBe(guide.Scenario.Oversight.Count);
        guide.OfClosingKeyStep.Count.ShouldBe(guide.Scenario.Oversight.Count);
        guide.OfClosing.Count.ShouldBe(guide.Scenario.ClosedToOtherProviders is null ? 0 : 1);
    }

    [Fact]
    public async Task Get_OfAllScenarios_SaysThatTheLetterCallsThemADraft()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var page = await visitor.GetAsync("/scenarios");

        page.Text(".nhsuk-inset-text q").ShouldBe("Draft scenarios, to be finalised by DH and SPF");
        Letter.All[0].ReadText().ShouldContain(page.Text(".nhsuk-inset-text q"));
    }

    [Fact]
    public async Task Get_DrawsTheProcessAndTellsItInWords()
    {
        using var visitor = await site.SignInAsync("auditor");

        var page = await visitor.GetAsync("/scenarios/1");

        page.Page.QuerySelector("svg[role=img]")!.GetAttribute("aria-labelledby").ShouldBe("diagram-title");
        page.Text("#diagram-title").ShouldContain("The same is told in words below");
        page.Texts("#process-in-words > div > ol > li").Count.ShouldBe(RuleSets.Standard.Current.Cases.Scenario(1).Stages.Count);
    }

    [Fact]
    public async Task Get_OfTheChoiceProgramme_TellsItsDaysAndEveryActionOfTheDefinition()
    {
        using var visitor = await site.SignInAsync("union");

        var index = await visitor.GetAsync("/scenarios");
        var page = await visitor.GetAsync("/scenarios/choice");

        index.Page.QuerySelector("a[href='/scenarios/choice']").ShouldNotBeNull();
        page.Texts("#days ~ table tbody tr").ShouldBe(
        [
            "Day By 30 September 2011 What The five groups are engaged Clause Clause CP.1",
            "Day By 31 October 2011 What Three services are selected Clause Clause CP.2",
            "Day From 1 November 2011 What Implementation packs are available Clause Clause CP.5",
            "Day From 1 April 2012 What Services go live Clause Clause CP.6",
        ]);
        var main = page.Text("main");
        foreach (var action in ProgrammeActions.All)
        {
            main.ShouldContain(action.Title);
            action.Rule.Requirements.ShouldAllBe(requirement => main.Contains(requirement.Statement, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/scenarios/0")]
    [InlineData("/scenarios/7")]
    [InlineData("/scenarios/one")]
    public async Task Get_OfAnUnknownScenario_Is404(string address)
    {
        using var visitor = await site.SignInAsync("auditor");

        (await visitor.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

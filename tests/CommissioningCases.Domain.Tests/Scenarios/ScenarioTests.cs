namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>What holds of the definitions of all six scenarios.</summary>
public class ScenarioTests
{
    public static TheoryData<int, string> Steps => CommonRequirementsTests.Steps;

    [Theory]
    [InlineData(1, "concerns improvement options market-test closed")]
    [InlineData(2, "review planning options market-test closed")]
    [InlineData(3, "support resolution market-test closed")]
    [InlineData(4, "shaping specification decision tender closed")]
    [InlineData(5, "design accreditation live closed")]
    [InlineData(6, "review pre-tender tender closed")]
    public void Stages_AreThoseOfTheModelInTheirOrder(int scenario, string stages) =>
        string.Join(' ', RuleSets.Standard.Current.Cases.Scenario(scenario).Stages).ShouldBe(stages);

    [Theory]
    [InlineData(1, "begin-improvement close-resolved consider-alternatives* adopt-other-solution* market-test* award* abandon-tender(*) withdraw-case(*)")]
    [InlineData(2, "begin-planning revise-contract consider-alternatives* adopt-other-solution* market-test* award* abandon-tender(*) withdraw-case(*)")]
    [InlineData(3, "close-sustained seek-resolution* resolve* market-test* award* abandon-tender(*) withdraw-case(*)")]
    [InlineData(4, "begin-specification close-specification decide-tender* award* abandon-tender(*) withdraw-case(*)")]
    [InlineData(5, "open-accreditation* go-live close-choice* withdraw-case(*)")]
    [InlineData(6, "decide-continue* begin-tender award* abandon-tender(*) withdraw-case(*)")]
    public void Steps_AreThoseOfTheModelWithTheirKeySteps(int scenario, string steps) =>
        string.Join(' ', RuleSets.Standard.Current.Cases.Scenario(scenario).Steps.Select(step => step.IsKey ? $"{step}*" : step.CanBeKey ? $"{step}(*)" : step.Name)).ShouldBe(steps);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Numbered_OutsideTheLetter_Throws(int number) => Should.Throw<ArgumentOutOfRangeException>(() => RuleSets.Standard.Current.Cases.Scenario(number));

    [Theory]
    [MemberData(nameof(Steps))]
    public void EveryRequirement_HasAStatementAndAClauseOfItsScenarioOrAPrinciple(int number, string name)
    {
        var (scenario, step) = Find(number, name);
        foreach (var requirement in step.Requirements)
        {
            requirement.Statement.ShouldNotBeNullOrWhiteSpace();
            requirement.Clause.LetterId.ShouldBe("PP");
            requirement.Clause.Scenario.ShouldBeOneOf(0, scenario.Number);
            (requirement.Clause.Scenario == 0 || scenario.Clauses.Contains(requirement.Clause)).ShouldBeTrue();
            step.Requirements.Count(other => other.Statement == requirement.Statement && other.Clause == requirement.Clause).ShouldBe(1, requirement.Statement);
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void EveryPrompt_NamesAnActionOfTheScenarioAndFieldsOfThatAction(int number, string name)
    {
        var (scenario, step) = Find(number, name);
        foreach (var prompt in Prompts(Given.CaseIn(number, step.From[0].Name), step).Concat(Prompts(Given.Case(number), step)))
        {
            prompt.Text.ShouldNotBeNullOrWhiteSpace();
            (prompt.Action == ProposeStep.Definition || scenario.FindFact(prompt.Action.Name) is not null).ShouldBeTrue(prompt.Action.Name);
            foreach (var (field, value) in prompt.Filled)
            {
                prompt.Action.Fields.ShouldContain(field);
                (field is not IChoiceField choice || choice.Choices.Contains(value)).ShouldBeTrue($"{value} is no choice of {field.Name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void EveryRequirement_IsMetOnceTheCaseIsReady(int number, string name)
    {
        var story = Given.CaseReadyFor(number, name);
        var (_, step) = Find(number, name);
        foreach (var (requirement, finding) in step.LookAhead(CaseOutlook.Ahead(story.Case, step, story.Day, MadeUp.Bodies)))
        {
            finding.IsMet.ShouldBeTrue(requirement.Statement);
            finding.Evidence.ShouldAllBe(entry => entry >= 1 && entry <= story.Case.LastNumber);
        }
    }

    [Fact]
    public void EveryFieldAskedOnAForm_IsAFieldOfThatForm()
    {
        foreach (var step in RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Steps))
        {
            foreach (var field in step.Requirements.Select(requirement => requirement.AskedOnForm).OfType<Field>())
            {
                step.OwnFields.Concat(ProposeStep.Definition.Fields).ShouldContain(field, $"{step} asks for {field.Name}");
            }
        }
    }

    [Fact]
    public void EveryStep_LeadsFromAStageOfItsScenarioToAnother()
    {
        foreach (var scenario in RuleSets.Standard.Current.Scenarios)
        {
            foreach (var step in scenario.Steps)
            {
                step.From.ShouldAllBe(stage => scenario.Stages.Contains(stage) && stage != Stage.Closed);
                step.Destinations.ShouldAllBe(stage => scenario.Stages.Contains(stage));
                step.Title.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public void EveryFact_NamesStagesOfItsScenario()
    {
        foreach (var scenario in RuleSets.Standard.Current.Scenarios)
        {
            scenario.Facts.ShouldAllBe(fact => fact.Stages.All(stage => scenario.Stages.Contains(stage)));
            scenario.Facts.ShouldAllBe(fact => RuleSets.Standard.Current.Cases.Find(fact.Action.Name) == fact.Action);
            scenario.Questions.ShouldAllBe(question => scenario.Clauses.Contains(question.Clause));
        }
    }

    [Fact]
    public void EveryOversightMechanism_HasAClauseOfItsScenarioAndATitle()
    {
        foreach (var scenario in RuleSets.Standard.Current.Scenarios)
        {
            scenario.Oversight.Select(oversight => oversight.Clause).ShouldBe([.. scenario.Clauses.Where(clause => clause.IsOversight), Domain.Letters.LetterOf2009.PP_10d]);
            scenario.Oversight.ShouldAllBe(oversight => oversight.Title.Length > 0);
        }
    }

    private static (Scenario Scenario, Step Step) Find(int number, string name) =>
        (RuleSets.Standard.Current.Cases.Scenario(number), RuleSets.Standard.Current.Cases.Scenario(number).FindStep(name)!);

    private static IEnumerable<Prompt> Prompts(CaseStory story, Step step) =>
        step.LookAhead(CaseOutlook.Ahead(story.Case, step, story.Day, MadeUp.Bodies)).Select(found => found.Finding.MetBy).OfType<Prompt>();
}

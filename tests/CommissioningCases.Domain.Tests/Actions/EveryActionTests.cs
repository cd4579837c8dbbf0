using System.Reflection;
using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Actions;

/// <summary>What no action can be without.</summary>
public class EveryActionTests
{
    /// <summary>What is said of a case after its end: about departures, conditions and engagements, what is struck, and notes and owners.</summary>
    private static readonly ActionDefinition[] PossibleOnClosedCases =
    [
        AddNote.Definition, AssignOwner.Definition, MeetConditions.Definition, DealWithDeparture.Definition, ExplainDeparture.Definition, CompleteAction.Definition,
        RespondAsStaffSide.Definition, AnswerDispute.Definition, SettleDispute.Definition, Strike.Definition, AttachCaseDocument.Definition, AnswerQuestion.Definition,
        RespondAsProvider.Definition,
    ];

    public static TheoryData<string> OfCases => [.. Exemplars.All.Except(Exemplars.OfProgrammes).Except(Exemplars.OfContracts).Where(one => one.Action != LogCase.Definition.Name).Select(one => one.Name)];

    public static TheoryData<string> All => [.. Exemplars.All.Select(one => one.Name)];

    private static RuleSet Rules => RuleSets.Standard.Current;

    [Fact]
    public void EachThatIsDefined_IsKnownToTheRuleSet_AndHasAnExample()
    {
        var defined = typeof(ActionDefinition).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(HistoryAction)) && !type.IsAbstract)
            .Select(type => (ActionDefinition)type.GetProperty("Definition", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)
            .ToList();

        Rules.Kinds.SelectMany(kind => kind.Actions).ShouldBe(defined, ignoreOrder: true);
        Exemplars.All.Select(one => one.Action).ToHashSet().ShouldBe(defined.Select(action => action.Name).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Each_SaysWhoMayTryIt() => Rules.Kinds.SelectMany(kind => kind.Actions).ShouldAllBe(action => action.Roles.Count > 0);

    [Theory]
    [MemberData(nameof(All))]
    public void Each_IsToldInASentence(string name)
    {
        var exemplar = Exemplars.Named(name);
        var (file, number) = Accepted(exemplar);
        var fields = JsonSerializer.SerializeToElement(exemplar.Values);

        file.Kind.Tell(file, exemplar.Action, fields, number, new Names(MadeUp.Bodies)).ShouldNotBeNull().Lead.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(OfCases))]
    public void Each_IsTurnedAwayOnAClosedCase_UnlessItIsAboutWhatWasThen(string name)
    {
        var exemplar = Exemplars.Named(name);
        var closed = exemplar.Story.Later().Taking("withdraw-case");
        var isPossible = PossibleOnClosedCases.Any(action => action.Name == exemplar.Action);

        (closed.Try(exemplar.Action, exemplar.Values) is Decision.Accepted).ShouldBe(isPossible);
        closed.Try(exemplar.Action).ShouldBeOfType<Decision.Invalid>();
    }

    [Fact]
    public void AStepThatEndsATender_MustSayThatItDoes_AndUnionsSeeNoMoreOfItThanItsNameAndTheWinner()
    {
        var scenario = Rules.Scenarios[0].Definition;
        var abandon = scenario.Steps.Single(step => step.Name == "abandon-tender");
        var file = Given.CaseIn(1, "market-test").WithOpenTender().Case;
        var (silent, said) = (Under(abandon with { Name = "let-lapse", EndsTender = false }), Under(abandon with { Name = "let-lapse" }));
        var taken = new TakeStep("let-lapse", "Both bids were too dear", FieldValues.None);

        Should.Throw<InvalidOperationException>(() => taken.ApplyTo(silent, new EntryMark(99, CaseStory.Today)));
        taken.ApplyTo(said, new EntryMark(99, CaseStory.Today)).OpenTender.ShouldBeNull();
        taken.SeenByUnions(said).Only.ShouldBe([TakeStep.StepField]);

        CaseFile Under(Step third) => file with { Scenario = new Scenario(scenario with { Steps = [.. scenario.Steps, third] }) };
    }

    [Fact]
    public void OfATender_UnionsSeeWhatIsPublicAlone()
    {
        var seen = new ActionDefinition[] { OpenTender.Definition, Invite.Definition, ReceiveBid.Definition, WithdrawBid.Definition, ScoreBid.Definition }.SelectMany(action => action.UnionsSee.Only!);

        seen.ShouldBe([OpenTender.ClosesField]);
        Rules.Scenarios.SelectMany(scenario => scenario.Steps).Where(step => step.EndsTender).Select(step => step.Name).Distinct().ShouldBe(["award", "abandon-tender"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("award")]
    [InlineData("abandon-tender")]
    public void OfAProposalThatEndsATender_AndOfTheBoardsDecisionOnIt_UnionsSeeNothing(string step)
    {
        var file = Given.CaseIn(1, "market-test").WithTwoScoredBids().Case;
        new ProposeStep(step, "", "", "", "", FieldValues.None).SeenByUnions(file).IsNothing.ShouldBeTrue();
        new RecordBoardDecision(step, BoardOutcome.Approved, "7", null, null).SeenByUnions(file).IsNothing.ShouldBeTrue();
        new ProposeStep("withdraw-case", "", "", "", "", FieldValues.None).SeenByUnions(file).IsAll.ShouldBeTrue();
    }

    private static (HistoryFile File, int Number) Accepted(Exemplar exemplar)
    {
        var after = exemplar.Story.With(exemplar.Action, exemplar.Values);
        return (after.File!, after.File!.LastNumber);
    }
}

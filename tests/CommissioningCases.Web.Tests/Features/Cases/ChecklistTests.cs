using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Features.Histories;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class ChecklistTests
{
    [Fact]
    public void Of_AKeyStep_PutsWhatItsFormAsksApart()
    {
        var checklist = Of(Walk.Named("scenario-1").After(21), "consider-alternatives");

        checklist.Asked.Select(requirement => requirement.Clause.Id).ShouldBe(["PP.6b", "PP.6a", "PP.6c", "PP.6d"]);
        checklist.Lines.SelectMany(line => line.Clauses).ShouldNotContain(LetterOf2009.PP_6b);
    }

    [Fact]
    public void Of_AKeyStep_TellsOfContentOversightInOneLine()
    {
        var line = Of(Walk.Named("scenario-1").After(21), "consider-alternatives").Lines[^1];

        line.IsMet.ShouldBeTrue();
        line.Statement.ShouldBe("No oversight mechanism has said “not assured”");
        line.Clauses.Select(clause => clause.Id).ShouldBe(["S1.O1", "S1.O2", "S1.O3", "PP.10d"]);
        line.Progress.ShouldBe("None has said anything yet");
    }

    [Fact]
    public void Of_AMechanismThatIsNotAssured_StandsInALineOfItsOwn()
    {
        var checklist = Of(Walk.Named("scenario-3").After(16), "resolve");

        checklist.Lines.ShouldContain(line => !line.IsMet && line.Statement == "Regulator has not said “not assured”");
        checklist.Lines[^1].Statement.ShouldBe("No other oversight mechanism has said “not assured”");
        checklist.Lines[^1].Progress.ShouldBe("SHA assurance: assured on 3 February 2010; nothing yet from 3 others");
        checklist.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void Quoted_LeavesOutTheLineThatStandsForMany()
    {
        var checklist = Of(Walk.Named("scenario-1").After(21), "consider-alternatives");

        checklist.Quoted.Select(clause => clause.Id).ShouldBe(["S1.2", "S1.4", "PP.4", "PP.10a", "PP.6b", "PP.6a", "PP.6c", "PP.6d"]);
    }

    [Fact]
    public void Of_ARefusal_LeadsToTheFieldThatAnswersIt()
    {
        var file = Walk.Named("scenario-1").After(24);
        var step = file.Scenario.FindStep("consider-alternatives")!;
        var fields = System.Text.Json.JsonDocument.Parse("""{"on":"2010-05-11","step":"consider-alternatives"}""").RootElement;
        var decision = RuleSets.Standard.Current.Decide(file, new SubmittedAction("take-step", fields), 25, new DecisionContext(Walk.Bodies, Walk.Today, _ => false, _ => null)).Decision;

        var lines = ((Decision.Refused)decision).Unmet.Select(unmet => ChecklistLine.Of(unmet, Checklist.FieldFor(unmet, step))).ToList();

        lines.Select(line => line.AskedBelow?.Name).ShouldBe(["rationale", "fairness", "needs", "proportionality"]);
        lines.ShouldAllBe(line => line.Progress == null);
    }

    private static Checklist Of(CaseFile file, string step) => Checklist.Of(CaseOutlook.Ahead(file, file.Scenario.FindStep(step)!, Walk.Today, Walk.Bodies));
}

using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class ChecklistTests
{
    private const string Alternatives = "consider-alternatives";

    [Fact]
    public void Of_AKeyStepThatIsNotProposed_PutsWhatItsProposalSaysApart()
    {
        var checklist = Of(Walk.Named("scenario-1").After(24), Alternatives);

        checklist.Asked.Select(requirement => requirement.Clause.Id).ShouldBe(["PP.6a", "PP.6b", "PP.6c", "PP.6d"]);
        checklist.Lines.SelectMany(line => line.Clauses).ShouldNotContain(LetterOf2009.PP_6b);
        checklist.Missing.ShouldBe(1, "the Board has nothing to decide on");
    }

    [Fact]
    public void Of_AKeyStepThatIsProposed_TellsOfTheProposalInOneLine()
    {
        var checklist = Of(Walk.Named("scenario-1").After(25), Alternatives);

        checklist.Asked.ShouldBeEmpty();
        checklist.Lines[0].Statement.ShouldBe("Proposed on 7 May 2010: fairness and transparency of process, rationale, how needs drive it and proportionality");
        checklist.Lines[0].Clauses.Select(clause => clause.Id).ShouldBe(["PP.6a", "PP.6b", "PP.6c", "PP.6d"]);
        checklist.Lines[0].Evidence.ShouldBe([25]);
    }

    [Fact]
    public void Of_AnAwardThatIsNotTheBest_ShowsThatAsMissing()
    {
        var file = Walk.Named("scenario-1").After(51);

        var line = Of(file, "award").Lines.Single(line => line.Clauses.Contains(LetterOf2009.PP_7));

        line.IsMet.ShouldBeFalse();
        line.Progress.ShouldBe("Another bid has a higher weighted score");
        line.MetBy!.Action.ShouldBe(ProposeStep.Definition);
        Of(Walk.Named("scenario-1").After(54), "award").IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Of_MechanismsThatHaveSaidNothing_IsNeverMet()
    {
        var checklist = Of(Walk.Named("scenario-1").After(26), Alternatives);
        var line = checklist.Lines[^1];

        line.IsSilent.ShouldBeTrue();
        line.Mark.Word.ShouldBe("Neither met nor missing: ");
        line.Mark.Icon.ShouldBe(CommissioningCases.Web.Components.Icons.Neutral);
        line.Statement.ShouldBe("4 oversight mechanisms have said nothing yet");
        line.Clauses.Select(clause => clause.Id).ShouldBe(["S1.O1", "S1.O2", "S1.O3", "PP.10d"]);
        (checklist.Met, checklist.Count).ShouldBe((checklist.Lines.Count - 1, checklist.Lines.Count - 1));
        checklist.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Of_BidsBeforeThereIsOne_IsNeverMet()
    {
        var tender = Walk.Named("scenario-1").After(37);
        tender.OpenTender!.Bids.ShouldBeEmpty();

        var line = Of(tender, "award").Lines.Single(line => line.Statement == "Every bid is scored");

        line.IsSilent.ShouldBeTrue();
        line.Progress.ShouldBe("No bid has come in");
    }

    [Fact]
    public void Of_AMechanismThatIsNotAssured_StandsInALineOfItsOwn()
    {
        var walk = Walk.Named("scenario-3");
        var refused = walk.Lines.First(line => line.Do == "record-assurance" && line.Fields.GetProperty("outcome").GetString() == "not-assured");

        var checklist = Of(walk.After(refused.Number), "resolve");

        checklist.Lines.ShouldContain(line => !line.IsMet && line.Statement == "Regulator has not said “not assured”");
        checklist.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void FieldFor_AStepThatIsProposed_IsNone() => Checklist.FieldFor(new Unmet(LetterOf2009.PP_6b, "The proposal gives a clear rationale"), null).ShouldBeNull();

    private static Checklist Of(CaseFile file, string step) => Checklist.Of(CaseOutlook.Ahead(file, file.Scenario.FindStep(step)!, Walk.Today, Walk.Bodies));
}

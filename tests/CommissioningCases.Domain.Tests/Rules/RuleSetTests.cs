using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Rules;

/// <summary>What is asked of every attempt, whatever its action.</summary>
public class RuleSetTests
{
    private static readonly object Concern = new { text = "Healing rates fell" };

    [Fact]
    public void On_TheDayTheCaseBegan_IsAccepted() => Given.Case(scenario: 1).Try("record-concern", Concern).ShouldBeAccepted();

    [Fact]
    public void On_BeforeTheCaseBegan_IsInvalid() => Given.Case(scenario: 1).Later(-1).Try("record-concern", Concern).ShouldBeInvalid("on");

    [Fact]
    public void On_BeforeAHistoryBegan_IsSaidInTheWordsOfItsKind()
    {
        MessageOf(Given.Case(scenario: 1).Later(-1).Try("record-concern", Concern)).ShouldEndWith(", when the case began");
        MessageOf(Given.Contract().On(new DateOnly(2000, 1, 1)).Try("note-contract", new { text = "Too early" })).ShouldEndWith(", when the contract was recorded");
        MessageOf(Given.Programme().Later(-1).Try("engage-locally", new { })).ShouldEndWith(", when the programme was opened");

        static string MessageOf(Decision decision) => decision.ShouldBeOfType<Decision.Invalid>().Errors.Single(error => error.Field == "on").Message;
    }

    [Fact]
    public void On_Today_IsAccepted() => Given.Case(scenario: 1).On(CaseStory.Today).Try("record-concern", Concern).ShouldBeAccepted();

    [Fact]
    public void On_Tomorrow_IsInvalid()
    {
        Given.Case(scenario: 1).On(CaseStory.Today.AddDays(1)).Try("record-concern", Concern).ShouldBeInvalid("on");
        Given.Nothing.On(CaseStory.Today.AddDays(1)).Try("log-case", Examples.Log(1)).ShouldBeInvalid("on");
    }

    [Theory]
    [InlineData("2010-02-30")]
    [InlineData("2010-3-1")]
    [InlineData("01/03/2010")]
    [InlineData("2010-03-01T00:00:00")]
    [InlineData(" 2010-03-01")]
    [InlineData("20100301")]
    [InlineData("0000-01-01")]
    [InlineData("soon")]
    public void On_ThatIsNoRealDate_IsInvalid(string on) =>
        Given.Case(scenario: 1).Try("record-concern", Examples.Json(Concern).And("on", on)).ShouldBeInvalid("on");

    [Fact]
    public void On_LeftOutOrNoText_IsInvalid()
    {
        Given.Case(scenario: 1).Try("record-concern", new { text = "x", on = (string?)null }).ShouldBeInvalid("on");
        Given.Case(scenario: 1).Try("record-concern", new { text = "x", on = 20100301 }).ShouldBeInvalid("on");
    }

    [Fact]
    public void Id_OfAnotherAcceptedRecord_IsInvalid()
    {
        var story = Given.Nothing.With("log-case", Examples.Log(1).And("id", "first")).With("record-concern", Examples.Json(Concern).And("id", "second"));
        story.Try("record-concern", Examples.Json(Concern).And("id", "first")).ShouldBeInvalid("id");
        story.Try("record-concern", Examples.Json(Concern).And("id", "second")).ShouldBeInvalid("id");
        story.Try("record-concern", Examples.Json(Concern).And("id", "Second")).ShouldBeAccepted();
    }

    [Fact]
    public void Id_ThatIsNoText_IsInvalid() => Given.Case(scenario: 1).Try("record-concern", Examples.Json(Concern).And("id", 7)).ShouldBeInvalid("id");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(" . ")]
    public void Id_LeftBlank_IsNone(string id) =>
        Given.Case(scenario: 1).With("record-concern", Examples.Json(Concern).And("id", id)).Try("record-concern", Examples.Json(Concern).And("id", id)).ShouldBeAccepted();

    [Theory]
    [InlineData("entry-2")]
    [InlineData("entry-0")]
    [InlineData("entry-03")]
    [InlineData(" entry-2 ")]
    [InlineData("e\u0000")]
    [InlineData("a\u200db")]
    public void Id_OfTheFormOfAnEntrysName_OrWithWhatIsNotSeen_IsInvalid(string id) =>
        Given.Case(scenario: 1).Try("record-concern", Examples.Json(Concern).And("id", id)).ShouldBeInvalid("id");

    [Theory]
    [InlineData("entry-")]
    [InlineData("entry-2a")]
    [InlineData("Entry-2")]
    public void Id_OfAnotherForm_IsAccepted(string id) =>
        Given.Case(scenario: 1).Try("record-concern", Examples.Json(Concern).And("id", id)).ShouldBeAccepted();

    [Fact]
    public void Id_IsComparedInUnicodesComposedFormWithoutOuterSpaces()
    {
        var story = Given.Case(scenario: 1).With("record-concern", Examples.Json(Concern).And("id", "caf\u0065\u0301"));
        story.Try("record-concern", Examples.Json(Concern).And("id", " caf\u00e9 ")).ShouldBeInvalid("id");
        story.WithStruck(" caf\u00e9").Case.Concerns.ShouldBeEmpty();
        story.WithStruck("cafe\u0301").Case.Concerns.ShouldBeEmpty();
    }

    [Fact]
    public void Case_ThatWasNotLogged_IsInvalid()
    {
        Given.Nothing.Try("record-concern", Concern).ShouldBeInvalid("case");
        Given.Nothing.Try("engage-locally", new { group = "patients", summary = "x" }).ShouldBeInvalid("case");
        Given.Nothing.Look(action: null).Decision.ShouldBeInvalid("case");
    }

    [Theory]
    [InlineData("log-case")]
    [InlineData("open-programme")]
    public void Case_ThatWasBegunAlready_IsInvalidToBegin(string action)
    {
        var fields = action == "log-case" ? Examples.Log(1) : Examples.Json(new { cluster = MadeUp.Cluster });
        Given.Case(scenario: 1).Try(action, fields).ShouldBeInvalid("case");
        Given.Programme().Try(action, fields).ShouldBeInvalid("case");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no-such-action")]
    [InlineData("Record-Concern")]
    [InlineData("engage-locally")]
    public void Action_ThatACaseDoesNotKnow_IsInvalid(string? action) => Given.Case(scenario: 1).Look(action).Decision.ShouldBeInvalid("do");

    [Theory]
    [InlineData("record-concern")]
    [InlineData("take-step")]
    [InlineData("add-note")]
    public void Action_ThatAProgrammeDoesNotKnow_IsInvalid(string action) => Given.Programme().Try(action, Concern).ShouldBeInvalid("do");

    [Fact]
    public void Invalid_IsFoundBeforeRefused()
    {
        var story = Given.Case(scenario: 1);
        story.Try("record-engagement", Examples.Engagement("other-provider", MadeUp.Hospitals).Without("summary")).ShouldBeInvalid("summary");
        story.Try("take-step", Examples.Step("begin-improvement", new { }).And("rationale", 7)).ShouldBeInvalid("rationale");
        story.Try("judge", new { question = "unknown", answer = "yes", rationale = "-" }).ShouldBeInvalid("question", "rationale");
    }

    [Fact]
    public void Invalid_ByItsDay_IsLookedAtNoFurther() =>
        Given.Case(scenario: 1).On(CaseStory.Today.AddDays(1)).Try("set-measure", new { measure = 1, name = "", kind = "size", baseline = "1" })
            .ShouldBeInvalid("on");

    [Fact]
    public void Invalid_OfARightDay_NamesEveryFieldAtFault() =>
        Given.Case(scenario: 1).Try("set-measure", new { measure = 1, name = "", kind = "size", baseline = "1" })
            .ShouldBeInvalid("measure", "name", "kind", "unit", "baseline", "target");

    [Fact]
    public void Look_TellsTheDayAndIdThatWereRead()
    {
        var verdict = Given.Case(scenario: 1).Look("record-concern", Examples.Json(Concern).And("id", "c1"));
        verdict.On.ShouldBe(Given.FirstDay);
        verdict.Id.ShouldBe("c1");
        Given.Case(scenario: 1).Look("record-concern", new { on = "soon" }).On.ShouldBeNull();
    }

    [Fact]
    public void Accepted_KeepsTheFieldsThatWereReadAsCanonicalJson()
    {
        var fields = Examples.Json(Concern).And("id", "c1").And("colour", "blue");
        var accepted = Given.Case(scenario: 1).Try("record-concern", fields).ShouldBeOfType<Decision.Accepted>();
        accepted.Values.ToCanonicalJson().ShouldBe("""{"text":"Healing rates fell"}""");
    }

    [Fact]
    public void Refused_KeepsTheFieldsThatWereRead()
    {
        var refused = Given.Case(scenario: 1).Trying("begin-improvement").ShouldBeOfType<Decision.Refused>();
        refused.Values.ToCanonicalJson().ShouldBe("""{"rationale":"For the reasons in the paper","step":"begin-improvement"}""");
    }

    [Fact]
    public void Refused_TellsHowFarEachRequirementIsAndWhatWouldMeetIt()
    {
        var refused = Given.CaseIn(scenario: 1, "improvement").WithFailedChance().Try("take-step", new { step = "consider-alternatives" }).ShouldBeOfType<Decision.Refused>();
        var chances = refused.Unmet.Single(unmet => unmet.Clause.Id == "S1.2");
        chances.Progress.ShouldBe("1 of 2 chances given and judged");
        chances.MetBy!.Action.Name.ShouldBe("offer-chance");
        refused.ClauseIds.ShouldBe(["PP.10a", "PP.4", "PP.6a", "PP.6b", "PP.6c", "PP.6d", "PP.8", "S1.2", "S1.4"]);
    }

    [Fact]
    public void Refused_SaysWhereARuleIsThisServicesReading()
    {
        var story = Given.CaseIn(scenario: 1, "market-test").WithOpenTender().Later(20);
        var refused = story.Try("invite", new { provider = MadeUp.Trust }).ShouldBeOfType<Decision.Refused>();
        refused.Unmet.Single().Interpretation.ShouldNotBeNull().ShouldContain("14 days");
    }

    [Fact]
    public void Begin_WithAllWrong_NamesEachField()
    {
        var fields = new JsonObject { ["scenario"] = 7, ["pct"] = MadeUp.Unknown, ["providers"] = Examples.List(MadeUp.Unknown) };
        Given.Nothing.Try("log-case", fields).ShouldBeInvalid("scenario", "pct", "service", "providers", "summary", "needs");
    }
}

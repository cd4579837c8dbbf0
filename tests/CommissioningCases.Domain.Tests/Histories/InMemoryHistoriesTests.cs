using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Histories;

public class InMemoryHistoriesTests
{
    [Fact]
    public void Decide_TellsTheOutcomeOfEachLine()
    {
        var book = NewBook();
        Outcome(book, Log("A")).ShouldBe("accepted");
        Outcome(book, """{"case":"A","on":"2010-03-01","do":"take-step","step":"begin-improvement","rationale":"r"}""").ShouldBe("refused S1.1 S1.3");
        Outcome(book, """{"case":"A","on":"2010-03-01","do":"invite","provider":"XDC"}""").ShouldBe("invalid stage");
        book.Files.Single().ShouldSatisfyAllConditions(
            found => found.Name.ShouldBe("A"),
            found => found.File.StageName.ShouldBe("concerns"),
            found => found.File.Departures.ShouldBe(0));
    }

    [Theory]
    [InlineData("""{"on":"2010-03-01","do":"log-case"}""")]
    [InlineData("""{"case":"","on":"2010-03-01","do":"log-case"}""")]
    [InlineData("""{"case":"  ","do":"log-case"}""")]
    [InlineData("""{"case":7,"do":"log-case"}""")]
    [InlineData("""{"case":null}""")]
    [InlineData("""{}""")]
    public void Decide_WithoutTheNameOfACase_IsInvalid(string line) => Outcome(NewBook(), line).ShouldBe("invalid case");

    [Theory]
    [InlineData("a\u0000")]
    [InlineData("a\u200b")]
    [InlineData("a\n")]
    [InlineData(" - ")]
    public void Decide_WithANameThatCannotBeSeen_IsInvalid(string name) => NewBook().Tell(name, "log-case", Examples.Log(1)).ShouldBe("invalid case");

    [Fact]
    public void Names_AreComparedInUnicodesComposedFormWithoutOuterSpaces()
    {
        var book = NewBook();
        book.Tell(" cafe\u0301 ", "log-case", Examples.Log(1)).ShouldBe("accepted");
        book.Tell("caf\u00e9", "record-concern", Examples.Json(new { text = "Healing rates fell" })).ShouldBe("accepted");
        book.Files.Single().Name.ShouldBe("caf\u00e9");
    }

    [Fact]
    public void LogCase_ContinuesACaseThatIsClosed()
    {
        var book = NewBook();
        book.Tell("A", "log-case", Examples.Log(1)).ShouldBe("accepted");
        book.Tell("B", "log-case", Examples.Log(1).And("continues", "A")).ShouldBe("invalid continues");
        book.Tell("A", "take-step", Examples.Step("withdraw-case", new { reason = "other", on = "2010-03-05" })).ShouldBe("accepted");
        book.Tell("B", "log-case", Examples.Log(1).And("continues", "A")).ShouldBe("invalid continues");
        book.Tell("B", "log-case", Examples.Log(1).And("continues", " A ").And("on", "2010-03-05")).ShouldBe("accepted");
    }

    [Fact]
    public void Decide_WithATooLongName_IsInvalid() => Outcome(NewBook(), Log(new string('n', 4001))).ShouldBe("invalid case");

    [Theory]
    [InlineData("""{"case":"A","on":"2010-03-01"}""")]
    [InlineData("""{"case":"A","on":"2010-03-01","do":7}""")]
    public void Decide_WithoutAnAction_IsInvalid(string line)
    {
        var book = NewBook();
        Outcome(book, Log("A"));
        Outcome(book, line).ShouldBe("invalid do");
    }

    [Fact]
    public void Decide_OfALineNotAccepted_ChangesNothing()
    {
        var book = NewBook();
        Outcome(book, Log("A").Replace("\"needs\":\"n\"", "\"needs\":\"\"", StringComparison.Ordinal)).ShouldBe("invalid needs");
        book.Files.ShouldBeEmpty();
        Outcome(book, """{"case":"A","on":"2010-03-01","do":"record-concern","text":"t"}""").ShouldBe("invalid case");
        Outcome(book, Log("A")).ShouldBe("accepted");
    }

    [Fact]
    public void Decide_ARefusedLine_TakesANumberButNoIdAndNoFact()
    {
        var book = NewBook();
        Outcome(book, Log("A"));
        Outcome(book, """{"case":"A","on":"2010-03-01","id":"x","do":"record-engagement","with":"other-provider","party":"XDN","method":"visit","summary":"s"}""").ShouldBe("refused S1.2");
        book.Files.Single().File.LastNumber.ShouldBe(2);
        Outcome(book, """{"case":"A","on":"2010-03-01","id":"x","do":"record-concern","text":"t"}""").ShouldBe("accepted");
        book.Files.Single().File.LastNumber.ShouldBe(3);
        Outcome(book, """{"case":"A","on":"2010-03-01","do":"record-concern","text":""}""").ShouldBe("invalid text");
        book.Files.Single().File.LastNumber.ShouldBe(3);
    }

    [Fact]
    public void CasesAndProgrammes_ShareOneSetOfNames()
    {
        var book = NewBook();
        Outcome(book, Log("A"));
        Outcome(book, """{"case":"A","on":"2011-08-01","do":"open-programme","cluster":"XCL1"}""").ShouldBe("invalid case");
        Outcome(book, """{"case":"P","on":"2011-08-01","do":"open-programme","cluster":"XCL1"}""").ShouldBe("accepted");
        Outcome(book, Log("P", "2011-08-01")).ShouldBe("invalid case");
    }

    [Fact]
    public void OpenProgramme_OfOneClusterTwice_IsInvalid()
    {
        var book = NewBook();
        Outcome(book, """{"case":"P","on":"2011-08-01","do":"open-programme","cluster":"XCL1"}""").ShouldBe("accepted");
        Outcome(book, """{"case":"Q","on":"2011-08-01","do":"open-programme","cluster":"XCL1"}""").ShouldBe("invalid cluster");
        Outcome(book, """{"case":"Q","on":"2011-08-01","do":"open-programme","cluster":"XCL2"}""").ShouldBe("accepted");
        book.Files.Select(found => found.Name).ShouldBe(["P", "Q"]);
    }

    [Fact]
    public void Ids_AreUniqueWithinACaseOnly()
    {
        var book = NewBook();
        Outcome(book, Log("A"));
        Outcome(book, Log("B"));
        Outcome(book, """{"case":"A","on":"2010-03-01","id":"x","do":"record-concern","text":"t"}""").ShouldBe("accepted");
        Outcome(book, """{"case":"B","on":"2010-03-01","id":"x","do":"record-concern","text":"t"}""").ShouldBe("accepted");
        Outcome(book, """{"case":"A","on":"2010-03-01","id":"x","do":"record-concern","text":"t"}""").ShouldBe("invalid id");
    }

    private static InMemoryHistories NewBook() => new(RuleSets.Standard, MadeUp.Bodies, CaseStory.Today);

    private static string Outcome(InMemoryHistories book, string line)
    {
        using var json = JsonDocument.Parse(line);
        return DecisionAssertions.Describe(book.Decide(HistoryLine.Read(json.RootElement)).Decision);
    }

    private static string Log(string name, string on = "2010-03-01") =>
        $$"""{"case":"{{name}}","on":"{{on}}","do":"log-case","scenario":1,"pct":"XD1","providers":["XDC"],"service":"s","summary":"s","needs":"n"}""";
}

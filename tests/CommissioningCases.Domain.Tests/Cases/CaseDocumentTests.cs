namespace CommissioningCases.Domain.Tests.Cases;

/// <summary>Documents on a case: what they belong to, which takes whose place, and what unions see of them.</summary>
public class CaseDocumentTests
{
    private const string Attach = "attach-document";

    [Fact]
    public void ADocument_BelongsToTheCaseOrToAnEntry_AlsoOnAClosedCase()
    {
        var engaged = Given.Case(1).WithStaffEngaged();
        var attached = engaged.With(Attach, Examples.Document("notes.pdf").And("record", engaged.LastRecord)).With(Attach, Examples.Document("letter.pdf"));

        attached.Case.Documents.Select(document => document.Entry).ShouldBe([engaged.Case.LastNumber, null]);
        Given.CaseIn(1, "closed").Try(Attach, Examples.Document("letter.pdf")).ShouldBeAccepted();
        engaged.Try(Attach, Examples.Document("notes.pdf").And("record", $"entry-{engaged.Case.LastNumber + 1}")).ShouldBeInvalid("record");
        engaged.Try(Attach, Examples.Document("notes.pdf").And("record", "somewhere")).ShouldBeInvalid("record");
    }

    [Fact]
    public void ANewerVersion_TakesThePlaceOfTheOneBefore_WhichStays()
    {
        var first = Given.Case(1).With(Attach, Examples.Document("draft.pdf"));
        var second = first.With(Attach, Examples.Document("second.pdf").And("replaces", first.LastRecord));
        var third = second.With(Attach, Examples.Document("third.pdf").And("replaces", second.LastRecord));

        var latest = third.Case.LatestDocuments.ShouldHaveSingleItem();
        latest.Details.FileName.ShouldBe("third.pdf");
        third.Case.VersionsBefore(latest).Select(one => one.Details.FileName).ShouldBe(["second.pdf", "draft.pdf"]);
        var struck = third.WithStruck(third.LastRecord);
        struck.Case.LatestDocuments.ShouldHaveSingleItem().Details.FileName.ShouldBe("second.pdf");
        struck.Try(Attach, Examples.Document("fourth.pdf").And("replaces", third.LastRecord)).ShouldBeInvalid("replaces");
        third.Try(Attach, Examples.Document("fourth.pdf").And("replaces", "entry-1")).ShouldBeInvalid("replaces");
    }

    [Fact]
    public void TheSameFile_IsAttachedToOneThingOnce()
    {
        var attached = Given.Case(1).With(Attach, Examples.Document("letter.pdf"));

        attached.Try(Attach, Examples.Document("letter.pdf")).ShouldBeInvalid("document");
        attached.Try(Attach, Examples.Document("letter.pdf").And("record", "entry-1")).ShouldBeAccepted();
        attached.WithStruck(attached.LastRecord).Try(Attach, Examples.Document("letter.pdf")).ShouldBeAccepted();
    }

    [Fact]
    public void Unions_SeeADocument_UnlessItIsCommercialOrOfWhatTheyDoNotSee()
    {
        var engaged = Given.Case(1).WithStaffEngaged();
        var asked = engaged.With("request-review", new { mechanism = "sha-assurance", question = "Ready?" });
        var noted = engaged.With("add-note", new { text = "Ours alone" });

        SeenOf(engaged, Examples.Document("a.pdf")).IsAll.ShouldBeTrue();
        SeenOf(engaged, Examples.Document("a.pdf").And("record", "entry-1")).IsAll.ShouldBeTrue();
        SeenOf(engaged, Examples.Document("a.pdf").And("record", engaged.LastRecord)).IsAll.ShouldBeTrue();
        SeenOf(engaged, Examples.Document("a.pdf", isCommercial: true)).IsNothing.ShouldBeTrue();
        SeenOf(asked, Examples.Document("a.pdf").And("record", asked.LastRecord)).IsNothing.ShouldBeTrue();
        SeenOf(noted, Examples.Document("a.pdf").And("record", noted.LastRecord)).IsNothing.ShouldBeTrue();
    }

    [Fact]
    public void Unions_SeeOfADocumentWhatTheySawBeforeItWasStruck_ButNotThatOneTakesThePlaceOfWhatTheyDoNotSee()
    {
        var bid = Given.Case(1).With(Attach, Examples.Document("bid.pdf", isCommercial: true));
        var shown = bid.With(Attach, Examples.Document("shown.pdf").And("replaces", bid.LastRecord));
        var details = shown.Case.Documents[^1].Details;

        details.SeenByUnions(shown.Case).Hidden.ShouldBe([AttachCaseDocument.ReplacesField]);
        details.SeenByUnions(shown.WithStruck(shown.LastRecord).Case).Hidden.ShouldBe([AttachCaseDocument.ReplacesField]);
    }

    [Fact]
    public void ADocument_WeighsNothing()
    {
        var before = Given.CaseReadyFor(1, "begin-improvement");
        var after = before.Later().With(Attach, Examples.Document("letter.pdf"));

        AttachCaseDocument.Definition.IsOfThisService.ShouldBeTrue();
        after.On(before.Day).Try("take-step", Examples.Step("begin-improvement", new object())).ShouldBeAccepted();
    }

    private static UnionSight SeenOf(CaseStory story, System.Text.Json.Nodes.JsonObject document) => story.With(Attach, document).Case.Documents[^1].Details.SeenByUnions(story.With(Attach, document).Case);
}

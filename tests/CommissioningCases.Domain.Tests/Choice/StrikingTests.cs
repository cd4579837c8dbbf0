namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>What was recorded in error is struck: it stays to be seen, and counts no longer.</summary>
public class StrikingTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    [Fact]
    public void AnEngagement_NoLongerCountsForASelection()
    {
        var story = Given.Programme().WithAllGroupsEngaged();
        story.WithStruck(story.LastRecord).Try("select-service", Examples.Selection(Service)).ShouldBeRefused("CP.1");
        story.WithStruck(story.LastRecord).WithGroupEngaged("providers").Try("select-service", Examples.Selection(Service)).ShouldBeAccepted();
    }

    [Fact]
    public void AnEngagement_LeavesWhatWasSelectedAfterIt()
    {
        var engaged = Given.Programme().WithAllGroupsEngaged();
        engaged.WithServices(1).WithStruck(engaged.LastRecord).Programme.Services.Count.ShouldBe(1);
    }

    [Fact]
    public void AnEngagement_TakesWhatWasHeardThere()
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithFeedback(Service);
        var heard = story.File!.LastNumber;
        var struck = story.WithStruck("entry-2").Programme;
        struck.Feedback.ShouldBeEmpty();
        struck.Struck.Keys.ShouldBe([2, heard], ignoreOrder: true);
    }

    [Theory]
    [InlineData("adopt-pack", "CP.5")]
    [InlineData("set-price", "CP.7")]
    [InlineData("confirm-principles", "CP.8")]
    [InlineData("qualify-provider", "CP.6")]
    public void WhatGoingLiveRestsOn_IsAskedForAgainOnceItIsStruck(string action, string clause)
    {
        var story = Parts().Where(part => part.Action != action).Aggregate(Late, (told, part) => told.With(part.Action, part.Fields));
        var erred = story.With(action, Parts().Single(part => part.Action == action).Fields);
        erred.Try("go-live", new { service = Service }).ShouldBeAccepted();
        erred.WithStruck(erred.LastRecord).Try("go-live", new { service = Service }).ShouldBeRefused(clause);
    }

    [Fact]
    public void ASelection_TakesAllOfItAndMayBeMadeAnew()
    {
        var selected = Given.Programme().WithAllGroupsEngaged().On(ProgrammeRules.RollOut).WithServices(1);
        var struck = selected.WithAllInPlace(Service).WithOffer(Service).WithApplicationOf(MadeUp.Trust, Service).WithStruck(selected.LastRecord);

        struck.Programme.ShouldSatisfyAllConditions(
            file => file.Services.ShouldBeEmpty(),
            file => file.Applications.ShouldBeEmpty(),
            file => file.Pending.ShouldBeEmpty(),
            file => file.Struck.Keys.ShouldBe(Enumerable.Range(selected.File!.LastNumber, 7), ignoreOrder: true),
            file => file.Struck.Values.ShouldAllBe(one => one.Mark.Number == file.LastNumber && one.Details.Reason == "Recorded in error"));
        struck.Try("adopt-pack", new { service = Service }).ShouldBeInvalid("service");
        struck.Later(-1).WithServices(1).Programme.Services[Service].PackAdoptions.ShouldBeEmpty();
    }

    [Fact]
    public void ASelection_OfWhichTheShaWasTold_GoesOnlyWhileThreeRemain()
    {
        var four = Given.Programme().WithAllGroupsEngaged().WithServices(4).WithShaNotified();
        var three = four.WithStruck("entry-10");
        three.Programme.Services.Count.ShouldBe(3);
        three.Try("strike", Of("entry-7")).ShouldBeInvalid("record");
        three.With("select-service", Examples.LocalSelection("Night sitting")).Try("strike", Of("entry-7")).ShouldBeAccepted();
        Given.Programme().WithAllGroupsEngaged().WithServices(3).Try("strike", Of("entry-7")).ShouldBeAccepted();
    }

    [Fact]
    public void ASelection_CountsWhateverItsDay_AndTheShaIsNotifiedAsSoonAsThatIsRecorded()
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(3).Later(10).WithShaNotified().Later(10).With("select-service", Examples.LocalSelection("Night sitting"));
        story.On(Given.ProgrammeOpened).Try("strike", Of("entry-7")).ShouldBeAccepted();
        story.WithStruck(story.LastRecord).On(Given.ProgrammeOpened).Try("strike", Of("entry-7")).ShouldBeInvalid("record");
    }

    [Fact]
    public void OfALiveService_NothingIsStruck()
    {
        var ready = Late.WithAllInPlace(Service);
        var live = ready.With("go-live", new { service = Service });
        foreach (var number in Enumerable.Range(Late.File!.LastNumber + 1, 4).Append(7))
        {
            ready.With("select-service", Examples.LocalSelection("Night sitting")).Try("strike", Of($"entry-{number}")).ShouldBeAccepted();
            live.With("select-service", Examples.LocalSelection("Night sitting")).Try("strike", Of($"entry-{number}")).ShouldBeInvalid("record");
        }

        live.WithPack(MadeUp.NationalServices[1]).Try("strike", Of($"entry-{live.File!.LastNumber + 1}")).ShouldBeAccepted();
        live.Try("strike", Of("entry-2")).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("open-programme")]
    [InlineData("notify-sha")]
    [InlineData("share-with-department")]
    [InlineData("record-lesson")]
    [InlineData("go-live")]
    [InlineData("strike")]
    [InlineData("drop-service")]
    [InlineData("record-feedback")]
    [InlineData("set-criterion")]
    [InlineData("record-application")]
    public void NothingElse_CanBeStruck(string action)
    {
        var exemplar = Exemplars.All.First(one => one.Action == action && one.Story.File is ProgrammeFile or null && one.Fields.All(field => field != LogCase.PctField));
        var story = exemplar.Story.With(action, exemplar.Values);
        story.Try("strike", Of(story.LastRecord)).ShouldBeInvalid("record");
    }

    [Theory]
    [InlineData("entry-0")]
    [InlineData("entry-02")]
    [InlineData("entry-99")]
    [InlineData("somewhere")]
    [InlineData("")]
    public void WhatNamesNothing_IsInvalid(string record) => Late.Try("strike", Of(record)).ShouldBeInvalid("record");

    [Fact]
    public void WhatWasStruck_CanBeNamedNoMore()
    {
        var struck = Given.Programme().With("engage-locally", new { group = "patients", summary = "Twice", id = "e" }).WithStruck("e");
        struck.Try("strike", Of("e")).ShouldBeInvalid("record");
        struck.Try("record-feedback", new { engagement = "e", statement = "Too far" }).ShouldBeInvalid("engagement");
        struck.Try("engage-locally", new { group = "patients", summary = "Again", id = "e" }).ShouldBeInvalid("id");
    }

    [Fact]
    public void AStrike_IsNotDatedBeforeWhatItNames()
    {
        var story = Given.Programme().Later(5).WithGroupEngaged("patients");
        story.Later(-1).Try("strike", Of(story.LastRecord)).ShouldBeInvalid("on");
        story.Try("strike", Of(story.LastRecord)).ShouldBeAccepted();
        story.Later(-1).Try("strike", Of("entry-1")).ShouldBeInvalid("record");
    }

    [Fact]
    public void AStrike_WorksOnWhateverIsRecordedAfterIt_WhateverItsDay()
    {
        var story = Given.Programme().Later(5).WithAllGroupsEngaged().Later(20);
        story.WithStruck("entry-2").Later(-15).Try("select-service", Examples.Selection(Service)).ShouldBeRefused("CP.1");
        story.WithStruck("entry-2").Programme.AsOf(Given.ProgrammeOpened.AddDays(5)).Engagements.Count.ShouldBe(4);
    }

    [Fact]
    public void AStrike_IsToldWithWhatItStruck()
    {
        var story = Given.Programme().WithGroupEngaged("patients").WithStruck("entry-2");
        var told = story.File!.Kind.Tell(story.File, "strike", System.Text.Json.JsonSerializer.SerializeToElement(Of("entry-2")), 3, new Names(MadeUp.Bodies))!;
        told.Words.ShouldBe("Struck: entry 2 of 1 August 2011, “Engaged patients: Two meetings”");
        told.Details.ShouldHaveSingleItem().Text.ShouldBe("Recorded in error");
    }

    private static CaseStory Late => Given.Programme().WithAllGroupsEngaged().WithServices(3).WithShaNotified().On(ProgrammeRules.RollOut);

    private static IEnumerable<(string Action, object Fields)> Parts() =>
    [
        ("adopt-pack", new { service = Service }),
        ("set-price", new { service = Service, price = 42.5 }),
        ("confirm-principles", new { service = Service, statement = "They are kept" }),
        ("qualify-provider", Examples.Qualification(Service, MadeUp.Independent)),
    ];

    private static object Of(string record) => new { record, reason = "Recorded in error" };
}

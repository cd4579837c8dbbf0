namespace CommissioningCases.Domain.Tests.Rules;

/// <summary>What a provider says of what was recorded of it, and whether that counts while it says otherwise.</summary>
public class ProviderWordTests
{
    [Fact]
    public void Response_IsOfTheProviderOfWhichTheRecordTells()
    {
        var engaged = Given.Case(scenario: 1).WithProviderEngaged();
        var confirmed = Examples.Json(new { record = engaged.LastRecord, provider = engaged.Provider, view = "confirmed" });
        engaged.Try("provider-response", confirmed).ShouldBeAccepted();
        engaged.Try("provider-response", confirmed.And("provider", MadeUp.Hospitals)).ShouldBeInvalid("provider");
        engaged.Try("provider-response", confirmed.And("view", "disputed")).ShouldBeInvalid("account");
        engaged.Later(-1).Try("provider-response", confirmed).ShouldBeInvalid("on");
        engaged.WithStruck(engaged.LastRecord).Try("provider-response", confirmed).ShouldBeInvalid("record");
        var staff = engaged.WithStaffEngaged();
        staff.Try("provider-response", confirmed.And("record", staff.LastRecord)).ShouldBeInvalid("record");
    }

    [Fact]
    public void EngagementWithTheProvider_DoesNotCountWhileItSaysOtherwise()
    {
        var engaged = Given.CaseIn(scenario: 1, "options").WithStaffEngaged().WithProviderEngaged();
        CanTestTheMarket(engaged).ShouldBeTrue();
        var disputed = Corrected(engaged, engaged.LastRecord);
        CanTestTheMarket(disputed).ShouldBeFalse();
        CanTestTheMarket(Said(disputed, engaged.LastRecord, "confirmed")).ShouldBeTrue();
        CanTestTheMarket(disputed.Answered(engaged.LastRecord).Later(27)).ShouldBeFalse();
        CanTestTheMarket(disputed.Answered(engaged.LastRecord).Later(28)).ShouldBeTrue();
        CanTestTheMarket(disputed.Settled(engaged.LastRecord, "stands").Later(1)).ShouldBeTrue();
        CanTestTheMarket(disputed.Settled(engaged.LastRecord, "falls").Later(100)).ShouldBeFalse();
    }

    [Fact]
    public void Chance_OfWhichTheProviderSaysThatItWasNone_IsNotOneOfTheTwo()
    {
        var failed = Given.CasePreparedFor(scenario: 1, "consider-alternatives");
        failed.Trying("consider-alternatives").ShouldBeAccepted();
        var chance = RecordName.Of(failed.Case.Chances[0].Mark);
        var disputed = Corrected(failed, chance);
        disputed.Trying("consider-alternatives").ShouldBeRefused("S1.2");
        disputed.Settled(chance, "stands").Trying("consider-alternatives").ShouldBeAccepted();
        disputed.Settled(chance, "falls").Later(100).Trying("consider-alternatives").ShouldBeRefused("S1.2");
    }

    [Fact]
    public void Opportunity_OfWhichTheProviderSaysThatItWasNone_IsNotOneOfTheTwo()
    {
        var failed = Given.CasePreparedFor(scenario: 2, "consider-alternatives");
        failed.Trying("consider-alternatives").ShouldBeAccepted();
        var opportunity = RecordName.Of(failed.Case.PlanOpportunities[1].Mark);
        Corrected(failed, opportunity).Trying("consider-alternatives").ShouldBeRefused("S2.5");
    }

    [Fact]
    public void Award_IsConfirmedOrCorrectedByThoseWhoHadBid_AndStandsAllTheSame()
    {
        var awarded = Given.CaseReadyFor(scenario: 1, "award").Taking("award");
        var record = RecordName.Of(awarded.Case.StepsTaken[^1].Mark);
        var winner = awarded.Case.Tenders[^1].AwardedTo!;
        var said = new { record, provider = winner, view = "disputed", account = "Our price was lower" };
        awarded.Try("provider-response", said).ShouldBeAccepted();
        awarded.Try("provider-response", new { record, provider = MadeUp.SecondIndependent, view = "confirmed" }).ShouldBeInvalid("provider");
        var corrected = awarded.With("provider-response", said);
        corrected.Case.IsClosed.ShouldBeTrue();
        corrected.Case.DisputedRecords.ShouldHaveSingleItem().Mark.Number.ShouldBe(awarded.Case.StepsTaken[^1].Mark.Number);
        new RespondAsProvider(record, winner, ProviderWord.Disputed, "Our price was lower").SeenByUnions(corrected.Case).IsNothing.ShouldBeTrue();
        new AnswerDispute(record, "It was not").SeenByUnions(corrected.Case).IsNothing.ShouldBeTrue();
    }

    [Fact]
    public void Dispute_ThatWasSettledAsStands_IsNotRaisedAgainByThatProvider()
    {
        var engaged = Given.Case(scenario: 1).WithProviderEngaged();
        var settled = Corrected(engaged, engaged.LastRecord).Settled(engaged.LastRecord, "stands");
        settled.Try("provider-response", new { record = engaged.LastRecord, provider = engaged.Provider, view = "disputed", account = "Nobody came" }).ShouldBeInvalid("record");
        settled.Try("strike", new { record = engaged.LastRecord, reason = "Settled" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void Step_DatedBeforeWhatAProviderSaid_IsInvalid()
    {
        var engaged = Given.CaseIn(scenario: 1, "options").WithStaffEngaged().WithProviderEngaged();
        Said(engaged.Later(2), engaged.LastRecord, "confirmed").On(engaged.Day).Trying("market-test").ShouldBeInvalid("on");
    }

    private static CaseStory Corrected(CaseStory story, string record) => Said(story, record, "disputed");

    private static CaseStory Said(CaseStory story, string record, string view) =>
        story.With("provider-response", new { record, provider = story.Provider, view, account = view == "disputed" ? "Nobody came" : null });

    private static bool CanTestTheMarket(CaseStory story)
    {
        var outcome = DecisionAssertions.Describe(story.Trying("market-test"));
        outcome.ShouldBeOneOf("accepted", "refused S1.5");
        return outcome == "accepted";
    }
}

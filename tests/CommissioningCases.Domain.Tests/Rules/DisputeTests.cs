namespace CommissioningCases.Domain.Tests.Rules;

/// <summary>What the staff side says of the record of an engagement, and whether that counts while it is disputed.</summary>
public class DisputeTests
{
    [Fact]
    public void Response_IsOfAKnownUnionToAnEngagementWithStaff()
    {
        var engaged = Given.Case(scenario: 1).WithStaffEngaged();
        var agreed = Examples.Json(new { record = engaged.LastRecord, union = "RCN", view = "agreed" });
        engaged.Try("staff-side-response", agreed).ShouldBeAccepted();
        engaged.Try("staff-side-response", agreed.And("union", "UNICORN")).ShouldBeInvalid("union");
        engaged.Try("staff-side-response", agreed.And("view", "disputed")).ShouldBeInvalid("account");
        engaged.Later(-1).Try("staff-side-response", agreed).ShouldBeInvalid("on");
        var provider = engaged.WithProviderEngaged();
        provider.Try("staff-side-response", agreed.And("record", provider.LastRecord)).ShouldBeInvalid("record");
        engaged.WithStruck(engaged.LastRecord).Try("staff-side-response", agreed).ShouldBeInvalid("record");
    }

    [Fact]
    public void Engagement_UnderDispute_DoesNotCount_UntilTheUnionAgrees()
    {
        var engaged = Engaged();
        Counts(engaged).ShouldBeTrue();
        var disputed = engaged.Disputed(engaged.LastRecord);
        Counts(disputed).ShouldBeFalse();
        Counts(disputed.With("staff-side-response", new { record = engaged.LastRecord, union = "UNISON", view = "agreed" })).ShouldBeTrue();
        Counts(disputed.With("staff-side-response", new { record = engaged.LastRecord, union = "RCN", view = "agreed" })).ShouldBeFalse();
    }

    [Fact]
    public void Engagement_OfWhichALaterResponseIsRecordedFirst_GoesByTheDays()
    {
        var engaged = Engaged();
        var agreed = engaged.Later(5).With("staff-side-response", new { record = engaged.LastRecord, union = "UNISON", view = "agreed" });
        Counts(agreed.Later(-2).Disputed(engaged.LastRecord).Later(5)).ShouldBeTrue();
    }

    [Fact]
    public void Dispute_ThatWasAnswered28DaysBefore_NoLongerKeepsTheEngagementFromCounting()
    {
        var engaged = Engaged();
        var answered = engaged.Disputed(engaged.LastRecord).Later(3).Answered(engaged.LastRecord);
        Counts(answered.Later(27)).ShouldBeFalse();
        Counts(answered.Later(28)).ShouldBeTrue();
        Counts(answered.Later(10).Disputed(engaged.LastRecord, "RCN").Later(18)).ShouldBeFalse();
        Counts(answered.Later(10).Disputed(engaged.LastRecord, "RCN").Answered(engaged.LastRecord).Later(28)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("stands", true)]
    [InlineData("falls", false)]
    public void Dispute_ThatIsSettled_DecidesWhetherTheEngagementCounts(string outcome, bool counts)
    {
        var engaged = Engaged();
        var settled = engaged.Disputed(engaged.LastRecord).Settled(engaged.LastRecord, outcome);
        Counts(settled.Later(100)).ShouldBe(counts);
        settled.Try("settle-dispute", new { record = engaged.LastRecord, outcome, reasons = "Again" }).ShouldBeInvalid("record");
        settled.Try("answer-dispute", new { record = engaged.LastRecord, reply = "Too late" }).ShouldBeInvalid("record");
        settled.Try("strike", new { record = engaged.LastRecord, reason = "Settled" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void Dispute_ThatWasSettledAsStands_IsNotRaisedAgainByThatUnion()
    {
        var engaged = Engaged();
        var settled = engaged.Disputed(engaged.LastRecord).Settled(engaged.LastRecord, "stands");
        settled.Try("staff-side-response", Dispute(engaged, "UNISON")).ShouldBeInvalid("record");
        settled.Try("staff-side-response", Dispute(engaged, "RCN")).ShouldBeAccepted();
        Counts(settled.Disputed(engaged.LastRecord, "RCN")).ShouldBeFalse();
    }

    [Fact]
    public void Dispute_OfWhatNobodyDisputes_IsNeitherAnsweredNorSettled()
    {
        var engaged = Engaged();
        engaged.Try("answer-dispute", new { record = engaged.LastRecord, reply = "We met" }).ShouldBeInvalid("record");
        engaged.Try("settle-dispute", new { record = engaged.LastRecord, outcome = "stands", reasons = "We met" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void Step_DatedBeforeTheDisputeItWouldRestOn_IsInvalid()
    {
        var engaged = Engaged();
        engaged.Later(2).Disputed(engaged.LastRecord).On(engaged.Day).Trying("market-test").ShouldBeInvalid("on");
    }

    /// <summary>A market test that waits for nothing but whether the engagement with staff, the last record, counts.</summary>
    private static CaseStory Engaged() => Given.CaseIn(scenario: 1, "options").WithProviderEngaged().WithStaffEngaged();

    private static bool Counts(CaseStory story)
    {
        var outcome = DecisionAssertions.Describe(story.Trying("market-test"));
        outcome.ShouldBeOneOf("accepted", "refused S1.5");
        return outcome == "accepted";
    }

    private static object Dispute(CaseStory engaged, string union) => new { record = engaged.LastRecord, union, view = "disputed", account = "Nobody was asked" };
}

namespace CommissioningCases.Domain.Tests.Actions;

public class WordsTests
{
    [Theory]
    [InlineData(typeof(EngagedWith), "provider staff other-provider patients professionals sha regulator partnership-forum")]
    [InlineData(typeof(EngagementMethod), "meeting letter consultation workshop visit telephone other")]
    [InlineData(typeof(MeasureKind), "quality patient-satisfaction value-for-money activity")]
    [InlineData(typeof(Answer), "yes no")]
    [InlineData(typeof(AssuranceOutcome), "assured conditional not-assured")]
    [InlineData(typeof(BoardOutcome), "approved not-approved deferred")]
    [InlineData(typeof(DepartureOutcome), "accepted breach more-asked")]
    [InlineData(typeof(DisputeOutcome), "stands falls")]
    [InlineData(typeof(StaffSideView), "agreed disputed")]
    [InlineData(typeof(WithdrawalReason), "error not-needed other")]
    [InlineData(typeof(AccreditationEndGround), "quality value-for-money registration own-wish")]
    [InlineData(typeof(Improvement), "sufficient insufficient")]
    [InlineData(typeof(CauseKind), "clinical financial")]
    [InlineData(typeof(ApplicationOutcome), "accredited refused")]
    [InlineData(typeof(FailedRequirement), "quality value-for-money registration")]
    [InlineData(typeof(AccreditationMode), "open managed")]
    [InlineData(typeof(TenderType), "open nhs-only")]
    [InlineData(typeof(TenderDecision), "open-tender nhs-only-tender no-tender")]
    [InlineData(typeof(OtherSolution), "franchise merger contract-change other")]
    [InlineData(typeof(OrganisationalSolution), "merger acquisition franchise")]
    [InlineData(typeof(LocalGroup), "patients patient-representatives health-and-wellbeing-boards healthcare-professionals providers")]
    [InlineData(typeof(ServiceSource), "national local")]
    [InlineData(typeof(ServiceKind), "community mental-health acute primary-care")]
    [InlineData(typeof(QualificationOutcome), "qualified not-qualified")]
    [InlineData(typeof(Mechanism), "sha-performance-regime wcc-assurance tcs-assurance sha-strategy-sign-off sha-assurance regulator cooperation-and-competition-panel competition-law partnership-forum")]
    public void Words_AreThoseOfTheModel(Type vocabulary, string words)
    {
        var all = typeof(ExchangeNames).GetMethod(nameof(ExchangeNames.All))!.MakeGenericMethod(vocabulary).Invoke(null, null);
        string.Join(' ', (IReadOnlyList<string>)all!).ShouldBe(words);
    }

    [Theory]
    [InlineData("other-provider", true)]
    [InlineData("OtherProvider", false)]
    [InlineData("Other-Provider", false)]
    [InlineData("2", false)]
    [InlineData("", false)]
    public void TryParse_KnowsTheExactWordOnly(string word, bool isKnown) => ExchangeNames.TryParse<EngagedWith>(word, out _).ShouldBe(isKnown);

    [Fact]
    public void Of_IsReadBackByTryParse()
    {
        foreach (var mechanism in Enum.GetValues<Mechanism>())
        {
            ExchangeNames.TryParse<Mechanism>(ExchangeNames.Of(mechanism), out var parsed).ShouldBeTrue();
            parsed.ShouldBe(mechanism);
        }
    }
}

namespace CommissioningCases.Domain.Tests.Cases;

public class FactsTests
{
    [Theory]
    [InlineData(60, 80, 80, true)]
    [InlineData(60, 80, 79.99, false)]
    [InlineData(60, 80, 90, true)]
    [InlineData(20, 10, 10, true)]
    [InlineData(20, 10, 10.01, false)]
    [InlineData(20, 10, 5, true)]
    public void Measure_IsMetInTheDirectionOfItsTarget(decimal baseline, decimal target, decimal value, bool isMet)
    {
        var measure = new Measure(new EntryMark(2, Given.FirstDay), new SetMeasure("m", "M", MeasureKind.Quality, "%", baseline, target));
        measure.IsMetBy(value).ShouldBe(isMet);
    }

    [Theory]
    [InlineData(60, 80, 60, false, false)]
    [InlineData(60, 80, 60.01, true, false)]
    [InlineData(60, 80, 59.99, false, true)]
    [InlineData(20, 10, 19.99, true, false)]
    [InlineData(20, 10, 20.01, false, true)]
    public void Measure_IsBetterOnTheTargetsSideOfItsBaseline(decimal baseline, decimal target, decimal value, bool isBetter, bool isWorse)
    {
        var measure = new Measure(new EntryMark(2, Given.FirstDay), new SetMeasure("m", "M", MeasureKind.Quality, "%", baseline, target));
        (measure.IsBetterThanBaseline(value), measure.IsWorseThanBaseline(value)).ShouldBe((isBetter, isWorse));
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void Chance_WasGiven_WhenItWasJudged28DaysOrMoreAfterItWasOffered(int days, bool wasGiven) =>
        Given.CaseIn(scenario: 1, "improvement").WithChance().Later(days).With("judge-chance", Examples.Judgement("sufficient")).Case.Chances[0].WasGiven.ShouldBe(wasGiven);

    [Theory]
    [InlineData(MeasureKind.Quality, true)]
    [InlineData(MeasureKind.PatientSatisfaction, true)]
    [InlineData(MeasureKind.ValueForMoney, false)]
    [InlineData(MeasureKind.Activity, false)]
    public void Measure_IsOfQuality_WhenItIsOfQualityOrPatientSatisfaction(MeasureKind kind, bool isOfQuality) =>
        new Measure(new EntryMark(2, Given.FirstDay), new SetMeasure("m", "M", kind, "%", 1, 2)).IsOfQuality.ShouldBe(isOfQuality);

    [Theory]
    [InlineData("assured", true)]
    [InlineData("conditional", true)]
    [InlineData("not-assured", false)]
    public void Assurance_IsAssured_AlsoUnderConditions(string outcome, bool isAssured) =>
        Given.Case(scenario: 1).WithAssurance("sha-assurance", outcome).Case.Assurances.Single().IsAssured.ShouldBe(isAssured);

    [Theory]
    [InlineData(60, 40, 80, 70, 76)]
    [InlineData(50, 50, 33, 34, 33.5)]
    [InlineData(90, 10, 0, 100, 10)]
    public void Tender_WeighsScoresByItsWeights(decimal quality, decimal value, decimal scoredQuality, decimal scoredValue, decimal weighted)
    {
        var story = Given.CaseIn(scenario: 1, "market-test");
        story = story.With("open-tender", new { closes = story.Day.AddDays(30), weights = new { quality, value } }).WithBids(MadeUp.Trust);
        var tender = story.Case.OpenTender!;
        tender.WeightedScore(tender.FindBid(MadeUp.Trust)!).ShouldBeNull();
        tender = story.AfterClosing().WithScore(MadeUp.Trust, scoredQuality, scoredValue).Case.OpenTender!;
        tender.WeightedScore(tender.FindBid(MadeUp.Trust)!).ShouldBe(weighted);
    }
}

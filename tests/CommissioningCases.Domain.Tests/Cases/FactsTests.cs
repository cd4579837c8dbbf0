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
    [InlineData(50, 50, 50, true)]
    [InlineData(50, 50, 49, false)]
    [InlineData(50, 50, 51, true)]
    public void Measure_IsMetInTheDirectionOfItsTarget(decimal baseline, decimal target, decimal value, bool isMet)
    {
        var measure = new Measure(new EntryMark(2, Given.FirstDay), new SetMeasure("m", "M", MeasureKind.Quality, "%", baseline, target));
        measure.IsMetBy(value).ShouldBe(isMet);
    }

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
    [InlineData(99, 1, 0, 100, 1)]
    public void Tender_WeighsScoresByItsWeights(decimal quality, decimal value, decimal scoredQuality, decimal scoredValue, decimal weighted)
    {
        var story = Given.CaseIn(scenario: 1, "market-test");
        story = story.With("open-tender", new { type = "open", closes = story.Day.AddDays(30), weights = new { quality, value } }).WithBids(MadeUp.Trust);
        var tender = story.Case.OpenTender!;
        tender.WeightedScore(tender.Bids[MadeUp.Trust]).ShouldBeNull();
        tender = story.AfterClosing().WithScore(MadeUp.Trust, scoredQuality, scoredValue).Case.OpenTender!;
        tender.WeightedScore(tender.Bids[MadeUp.Trust]).ShouldBe(weighted);
    }
}

namespace CommissioningCases.Application.Tests.Reference;

public sealed class ReferenceDataTests
{
    private static KnownBodies Bodies => ReferenceData.BuiltIn.Bodies;

    [Fact]
    public void BuiltIn_HoldsEveryTable()
    {
        Bodies.Pcts.Count.ShouldBe(155);
        Bodies.Providers.Count.ShouldBe(475);
        Bodies.Clusters.Count.ShouldBe(51);
        Bodies.NationalServices.Count.ShouldBe(8);
        ReferenceData.BuiltIn.Shas.Count.ShouldBe(10);
        Bodies.Unions.ShouldContain(union => union.Abbreviation == "RCN" && union.Name == "Royal College of Nursing");
    }

    [Fact]
    public void BuiltIn_WhenANameHasACommaInQuotes_ReadsItWhole()
    {
        Bodies.FindProvider("RRF").ShouldBe(new Provider("RRF", "Wrightington, Wigan and Leigh NHS Foundation Trust", ProviderKind.FoundationTrust, "Q31"));
    }

    [Fact]
    public void BuiltIn_NamesOnlyBodiesThatItHolds()
    {
        var shas = ReferenceData.BuiltIn.Shas.Select(sha => sha.Code).ToList();
        Bodies.Pcts.ShouldAllBe(pct => shas.Contains(pct.Sha));
        Bodies.Providers.ShouldAllBe(provider => provider.Sha == null || shas.Contains(provider.Sha));
        Bodies.Clusters.ShouldAllBe(cluster => shas.Contains(cluster.Sha));
        Bodies.Clusters.SelectMany(cluster => cluster.Members).ShouldAllBe(code => Bodies.FindPct(code) != null);
    }
}

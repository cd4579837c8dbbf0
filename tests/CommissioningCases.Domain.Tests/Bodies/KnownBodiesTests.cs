namespace CommissioningCases.Domain.Tests.Bodies;

public class KnownBodiesTests
{
    [Theory]
    [InlineData(ProviderKind.NhsTrust, true)]
    [InlineData(ProviderKind.FoundationTrust, true)]
    [InlineData(ProviderKind.CareTrust, true)]
    [InlineData(ProviderKind.PctProviderArm, true)]
    [InlineData(ProviderKind.Independent, false)]
    [InlineData(ProviderKind.ThirdSector, false)]
    public void Provider_IsAnNhsBody_UnlessIndependentOrThirdSector(ProviderKind kind, bool isNhs) =>
        new Provider("X", "X", kind, null).IsNhs.ShouldBe(isNhs);

    [Fact]
    public void Find_KnowsBodiesByTheirExactCode()
    {
        MadeUp.Bodies.FindPct(MadeUp.Pct)!.Name.ShouldBe("Demonstration PCT");
        MadeUp.Bodies.FindPct("xd1").ShouldBeNull();
        MadeUp.Bodies.FindProvider(MadeUp.Trust)!.Name.ShouldBe("Demonstration Community Trust");
        MadeUp.Bodies.FindProvider($" {MadeUp.Trust}").ShouldBeNull();
        MadeUp.Bodies.FindCluster(MadeUp.Cluster)!.Members.ShouldBe([MadeUp.Pct]);
        MadeUp.Bodies.FindCluster(MadeUp.Pct).ShouldBeNull();
        MadeUp.Bodies.FindNationalService("podiatry").ShouldNotBeNull();
        MadeUp.Bodies.FindNationalService("Podiatry").ShouldBeNull();
    }

    [Fact]
    public void IsNhs_OfAnUnknownCode_IsFalse()
    {
        MadeUp.Bodies.IsNhs(MadeUp.Unknown).ShouldBeFalse();
        MadeUp.Bodies.IsNhs(MadeUp.Arm).ShouldBeTrue();
        MadeUp.Bodies.IsNhs(MadeUp.Independent).ShouldBeFalse();
    }
}

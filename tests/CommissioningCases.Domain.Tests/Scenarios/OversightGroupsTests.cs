namespace CommissioningCases.Domain.Tests.Scenarios;

public sealed class OversightGroupsTests
{
    [Fact]
    public void EveryMechanism_BelongsToAGroup() =>
        Enum.GetValues<Mechanism>().Select(OversightGroups.Of).Distinct().ShouldBe(OversightGroups.All, ignoreOrder: true);

    [Fact]
    public void TheReviewer_SpeaksForEveryGroupButTheLast() =>
        RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Oversight).ShouldAllBe(oversight => oversight.IsReviewed == (OversightGroups.Of(oversight.Mechanism) != OversightGroup.RegulatorAndPanel));

    [Fact]
    public void EveryScenario_IsOverseenByTheShaAndThePartnershipForum()
    {
        RuleSets.Standard.Current.Scenarios.ShouldAllBe(scenario => OversightGroup.ShaAssurance.IsIn(scenario) && OversightGroup.PartnershipForum.IsIn(scenario));
        OversightGroup.TransformingCommunityServices.IsIn(RuleSets.Standard.Current.Cases.Scenario(1)).ShouldBeFalse();
    }

    [Fact]
    public void EveryGroup_HasATitleOfItsOwn() => OversightGroups.All.Select(group => group.Title()).ShouldBeUnique();
}

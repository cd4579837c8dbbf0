namespace CommissioningCases.Domain.Cases;

/// <summary>Those who oversee, as dashboards group their mechanisms.</summary>
public enum OversightGroup
{
    /// <summary>The Strategic Health Authority itself: its assurance, its sign-off of strategies and the performance regime (PP.10b).</summary>
    Sha,
    WorldClassCommissioning,
    TransformingCommunityServices,
    PartnershipForum,

    /// <summary>Those for whom the SHA's reviewer does not speak: the regulator, the panel and competition law.</summary>
    RegulatorAndPanel,
}

/// <summary>Which mechanism belongs to which group.</summary>
public static class OversightGroups
{
    public static IReadOnlyList<OversightGroup> All { get; } = Enum.GetValues<OversightGroup>();

    public static OversightGroup Of(Mechanism mechanism) => mechanism switch
    {
        Mechanism.ShaPerformanceRegime or Mechanism.ShaStrategySignOff or Mechanism.ShaAssurance => OversightGroup.Sha,
        Mechanism.WccAssurance => OversightGroup.WorldClassCommissioning,
        Mechanism.TcsAssurance => OversightGroup.TransformingCommunityServices,
        Mechanism.PartnershipForum => OversightGroup.PartnershipForum,
        Mechanism.Regulator or Mechanism.CooperationAndCompetitionPanel or Mechanism.CompetitionLaw => OversightGroup.RegulatorAndPanel,
        _ => throw new ArgumentOutOfRangeException(nameof(mechanism), mechanism, "The mechanism belongs to no group."),
    };

    /// <summary>Whether one of the scenario's mechanisms belongs to the group.</summary>
    public static bool IsIn(this OversightGroup group, Scenario scenario) => scenario.Oversight.Any(oversight => Of(oversight.Mechanism) == group);

    /// <summary>What people call it, where there is little room.</summary>
    public static string Title(this OversightGroup group) => group switch
    {
        OversightGroup.Sha => "SHA",
        OversightGroup.WorldClassCommissioning => "World Class Commissioning",
        OversightGroup.TransformingCommunityServices => "Transforming Community Services",
        OversightGroup.PartnershipForum => "Partnership forum",
        OversightGroup.RegulatorAndPanel => "Regulator and panel",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "There is no such group."),
    };
}

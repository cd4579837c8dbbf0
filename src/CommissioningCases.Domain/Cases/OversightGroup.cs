namespace CommissioningCases.Domain.Cases;

/// <summary>Those who oversee, as dashboards group their mechanisms: what the SHA says of different things stands apart, so that none passes for another.</summary>
public enum OversightGroup
{
    /// <summary>The SHA under the NHS Performance Regime (PP.10b).</summary>
    PerformanceRegime,

    /// <summary>The SHA's sign-off of the PCT's strategy (PP.10b).</summary>
    StrategySignOff,

    /// <summary>The SHA's assurance of the case (PP.10b).</summary>
    ShaAssurance,
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
        Mechanism.ShaPerformanceRegime => OversightGroup.PerformanceRegime,
        Mechanism.ShaStrategySignOff => OversightGroup.StrategySignOff,
        Mechanism.ShaAssurance => OversightGroup.ShaAssurance,
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
        OversightGroup.PerformanceRegime => "Performance Regime",
        OversightGroup.StrategySignOff => "Strategy sign-off",
        OversightGroup.ShaAssurance => "SHA assurance",
        OversightGroup.WorldClassCommissioning => "World Class Commissioning",
        OversightGroup.TransformingCommunityServices => "Transforming Community Services",
        OversightGroup.PartnershipForum => "Partnership forum",
        OversightGroup.RegulatorAndPanel => "Regulator and panel",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "There is no such group."),
    };
}

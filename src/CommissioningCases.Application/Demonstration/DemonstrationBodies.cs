namespace CommissioningCases.Application.Demonstration;

/// <summary>The made-up bodies that the demonstration cases are about. No real body has such a code or name.</summary>
public static class DemonstrationBodies
{
    public const string FirstPct = "XD1";
    public const string SecondPct = "XD2";

    /// <summary>Alone in its cluster, as Cornwall and Isles of Scilly is; its choice programme is for the visitor to run from the beginning.</summary>
    public const string PeninsulaPct = "XD3";

    public static StrategicHealthAuthority Sha { get; } = new("QDM", "Demonstration Strategic Health Authority");

    public static IReadOnlyList<PrimaryCareTrust> Pcts { get; } =
    [
        new(FirstPct, "Demonstration PCT", Sha.Code),
        new(SecondPct, "Second Demonstration PCT", Sha.Code),
        new(PeninsulaPct, "Demonstration Peninsula PCT", Sha.Code),
    ];

    public static IReadOnlyList<Provider> Providers { get; } =
    [
        new("XDC", "Demonstration Community Trust", ProviderKind.NhsTrust, Sha.Code),
        new("XDN", "Demonstration Hospitals NHS Trust", ProviderKind.NhsTrust, Sha.Code),
        new("XDF", "Demonstration Foundation Trust", ProviderKind.FoundationTrust, Sha.Code),
        new("XDA", "Demonstration PCT (provider services)", ProviderKind.PctProviderArm, Sha.Code),
        new("XDI", "Demonstration Independent Health Ltd", ProviderKind.Independent, null),
        new("XDT", "Demonstration Third Sector Care", ProviderKind.ThirdSector, null),
    ];

    /// <summary>The name of the organisation to which a person of the demonstration belongs; null where there is none.</summary>
    public static string? NameOf(string? organisation) =>
        organisation == Sha.Code ? Sha.Name : Pcts.FirstOrDefault(pct => pct.Code == organisation)?.Name;

    public static IReadOnlyList<PctCluster> Clusters { get; } =
    [
        new("XDL", "Demonstration PCT cluster", Sha.Code, [FirstPct, SecondPct]),
        new("XDP", "Demonstration Peninsula", Sha.Code, [PeninsulaPct]),
    ];
}

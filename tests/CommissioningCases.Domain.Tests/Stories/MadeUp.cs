namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>The made-up bodies that the stories are about.</summary>
internal static class MadeUp
{
    public const string Pct = "XD1";
    public const string Cluster = "XCL1";
    public const string SecondCluster = "XCL2";

    public const string Trust = "XDC";
    public const string FoundationTrust = "XDF";
    public const string CareTrust = "XDR";
    public const string Arm = "XDA";
    public const string Hospitals = "XDN";
    public const string Independent = "XDI";
    public const string SecondIndependent = "XDJ";
    public const string ThirdSector = "XDT";

    public const string Unknown = "nobody";

    /// <summary>The name of a case of the PCT that was closed on the first day.</summary>
    public const string ClosedCase = "XC-1";

    public static IReadOnlyList<string> NationalServices { get; } =
    [
        "musculoskeletal-back-and-neck-pain",
        "adult-hearing",
        "continence",
        "diagnostic-tests-closer-to-home",
        "wheelchair-services-children",
        "podiatry",
        "venous-leg-ulcer-and-wound-healing",
        "primary-care-psychological-therapies-adults",
    ];

    public static KnownBodies Bodies { get; } = new(
        [new(Pct, "Demonstration PCT", "QDM"), new("XD2", "Second Demonstration PCT", "QDM")],
        [
            new(Trust, "Demonstration Community Trust", ProviderKind.NhsTrust, "QDM"),
            new(FoundationTrust, "Demonstration Foundation Trust", ProviderKind.FoundationTrust, "QDM"),
            new(CareTrust, "Demonstration Care Trust", ProviderKind.CareTrust, "QDM"),
            new(Arm, "Demonstration PCT (provider services)", ProviderKind.PctProviderArm, "QDM"),
            new(Hospitals, "Demonstration Hospitals NHS Trust", ProviderKind.NhsTrust, "QDM"),
            new(Independent, "Demonstration Independent Health Ltd", ProviderKind.Independent, null),
            new(SecondIndependent, "Second Independent Health Ltd", ProviderKind.Independent, null),
            new(ThirdSector, "Demonstration Third Sector Care", ProviderKind.ThirdSector, null),
        ],
        [new(Cluster, "Demonstration cluster", "QDM", [Pct]), new(SecondCluster, "Second cluster", "QDM", ["XD2"])],
        NationalServices.Select(code => new NationalService(code, $"Service {code}", KindOf(code))),
        [new("UNISON", "UNISON"), new("RCN", "Royal College of Nursing")]);

    /// <summary>The kind of a service of the national list; any other is a community service.</summary>
    public static string KindOf(string service) => service == NationalServices[^1] ? "mental-health" : "community";
}

namespace CommissioningCases.Application.Reference;

/// <summary>What people call kinds of provider.</summary>
public static class ProviderKinds
{
    public static string Title(this ProviderKind kind) => kind switch
    {
        ProviderKind.NhsTrust => "NHS trust",
        ProviderKind.FoundationTrust => "NHS foundation trust",
        ProviderKind.CareTrust => "Care trust",
        ProviderKind.PctProviderArm => "Provider services of a PCT",
        ProviderKind.Independent => "Independent sector",
        ProviderKind.ThirdSector => "Third sector",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };
}

namespace CommissioningCases.Domain.Bodies;

/// <summary>What kind of body a provider is; NHS bodies come first.</summary>
public enum ProviderKind
{
    NhsTrust,
    FoundationTrust,
    CareTrust,

    /// <summary>A Primary Care Trust's own provider services.</summary>
    PctProviderArm,
    Independent,
    ThirdSector,
}

/// <summary>A body that provides health services.</summary>
/// <param name="Code">The NHS organisation code, or this service's own for bodies that have none.</param>
/// <param name="Sha">The code of the Strategic Health Authority in whose area it is; null when it has none.</param>
public sealed record Provider(string Code, string Name, ProviderKind Kind, string? Sha)
{
    /// <summary>Null while it goes on. A closed provider stays known: histories name it, and old ones may still come in.</summary>
    public BodyClosure? Closure { get; init; }

    /// <summary>What it was called before, the earliest first.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Whether something new may name it on that day.</summary>
    public bool IsOpenOn(DateOnly day) => Closure is null || day < Closure.On;

    /// <summary>Whether it is an NHS body: only those may bid in an NHS-only tender (S4.5).</summary>
    public bool IsNhs => Kind is not (ProviderKind.Independent or ProviderKind.ThirdSector);
}

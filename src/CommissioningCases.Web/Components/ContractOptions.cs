namespace CommissioningCases.Web.Components;

/// <summary>Contracts to choose from, each by all that it is known by, so that typing a part of any finds it.</summary>
public static class ContractOptions
{
    public static Option Of(ContractOption contract, KnownBodies bodies) => new(
        contract.Reference,
        string.Join(
            ", ",
            [
                contract.Reference,
                .. contract.Number is { } number ? [number] : Array.Empty<string>(),
                EnglishFormat.List([.. contract.Services]),
                bodies.FindProvider(contract.Provider)?.Name ?? contract.Provider,
            ]));
}

namespace CommissioningCases.Domain.Cases;

/// <summary>With how many existing providers a case of a scenario begins, and of what kind they are.</summary>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many; null where any number is possible.</param>
public sealed record ExistingProviders(int Least, int? Most)
{
    /// <summary>The contract, and so the case, is with one provider.</summary>
    public static ExistingProviders One { get; } = new(1, 1);

    public static ExistingProviders Any { get; } = new(0, null);

    public static ExistingProviders AtLeastOne { get; } = new(1, null);

    /// <summary>What to say where one of them is an NHS body; null where they may be.</summary>
    public string? AgainstNhsBodies { get; init; }

    internal void Check(IReadOnlyList<string> providers, RuleContext context)
    {
        context.Invalid(
            providers.Count < Least || providers.Count > Most,
            LogCase.ProvidersField,
            Most == 1 ? "Choose exactly one existing provider" : "Choose at least one existing provider");
        context.Invalid(AgainstNhsBodies is not null && providers.Any(context.Bodies.IsNhs), LogCase.ProvidersField, AgainstNhsBodies ?? "");
    }
}

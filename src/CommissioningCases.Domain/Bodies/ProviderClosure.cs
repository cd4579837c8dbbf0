namespace CommissioningCases.Domain.Bodies;

/// <summary>That a provider has come to an end.</summary>
/// <param name="On">The first day on which it is no more.</param>
/// <param name="Into">The code of the provider of which it is a part from then on; null where it has none.</param>
public sealed record ProviderClosure(DateOnly On, string Reason, string? Into);

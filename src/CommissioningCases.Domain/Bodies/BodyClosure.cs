namespace CommissioningCases.Domain.Bodies;

/// <summary>That a provider, a Primary Care Trust or a Strategic Health Authority has come to an end.</summary>
/// <param name="On">The first day on which it is no more.</param>
/// <param name="Into">The code of the body of its kind of which it is a part from then on; null where it has none.</param>
public sealed record BodyClosure(DateOnly On, string Reason, string? Into);

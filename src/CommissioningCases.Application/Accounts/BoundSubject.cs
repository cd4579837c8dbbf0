namespace CommissioningCases.Application.Accounts;

/// <summary>Who somebody is at the sign-in provider: what it calls itself, and what it calls them for good, whatever their name or email address.</summary>
/// <param name="Issuer">The <c>iss</c> of OpenID Connect.</param>
/// <param name="Subject">The <c>sub</c>, which means nothing without the issuer.</param>
public sealed record SubjectIdentity(string Issuer, string Subject);

/// <summary>Who the holder of an account is at the sign-in provider, as they have shown by signing in at both.</summary>
public sealed class BoundSubject
{
    public required Guid UserId { get; init; }

    /// <inheritdoc cref="SubjectIdentity.Issuer"/>
    public required string Issuer { get; init; }

    /// <inheritdoc cref="SubjectIdentity.Subject"/>
    public required string Subject { get; init; }

    public required DateTimeOffset BoundAt { get; init; }
}

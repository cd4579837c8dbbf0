namespace CommissioningCases.Application.Accounts;

/// <summary>What the log tells of somebody whom the sign-in provider knows.</summary>
internal static class SubjectDetails
{
    /// <summary>As long as OpenID Connect lets a subject be.</summary>
    private const int Longest = 255;

    public static Dictionary<string, string?> Of(SubjectIdentity identity) => new() { ["issuer"] = Shorten(identity.Issuer), ["subject"] = Shorten(identity.Subject) };

    private static string Shorten(string text) => text[..Math.Min(text.Length, Longest)];
}

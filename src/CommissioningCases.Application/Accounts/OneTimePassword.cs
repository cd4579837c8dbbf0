using System.Security.Cryptography;

namespace CommissioningCases.Application.Accounts;

/// <summary>Passwords that are made for somebody, read out or typed over once, and then changed.</summary>
public static class OneTimePassword
{
    /// <summary>Without letters and digits that look alike.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Such as <c>kfmx7-r2pqd-9wtzc-h4bns</c>: about 99 bits.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));
}

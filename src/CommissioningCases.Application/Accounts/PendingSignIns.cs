using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CommissioningCases.Application.Accounts;

/// <summary>Says of somebody who has given their password, for a few minutes, that a code is all that is missing.</summary>
internal sealed class PendingSignIns(IDataProtectionProvider provider, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = provider.CreateProtector("CommissioningCases.PendingSignIns");

    public string Make(AppUser user) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{user.Id:N}|{(clock.GetUtcNow() + Life).UtcTicks}|{user.SecurityStamp}"));

    /// <returns>Null where it is none of ours, or too old.</returns>
    public PendingSignIn? Read(string pending)
    {
        try
        {
            var parts = _protector.Unprotect(pending).Split('|', 3);
            return long.Parse(parts[1], CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? new PendingSignIn(Guid.ParseExact(parts[0], "N"), parts[2]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <param name="Stamp">The account's security stamp when the password was given.</param>
internal sealed record PendingSignIn(Guid User, string Stamp);

using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>The codes of an authenticator app, and those that are kept for when it is lost. Each is taken once.</summary>
internal sealed class SecondFactor(CasesDbContext db, UserManager<AppUser> users, TimeProvider clock)
{
    /// <summary>How long a code of the app is taken, with what clocks may differ, and a little more.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    private const int RecoveryCodes = 8;
    private const int LettersInGroup = 4;
    private const int LettersOfCode = 24;

    /// <summary>32 that are not taken for each other: 24 of them make 120 bits.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Whether more than the password is asked for at sign-in.</summary>
    public async Task<bool> IsThereAsync(AppUser user, CancellationToken cancellationToken) =>
        user.TwoFactorEnabled || await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == user.Id, cancellationToken);

    /// <summary>A code of the app.</summary>
    public async Task<bool> TakesAppCodeAsync(AppUser user, string typed, CancellationToken cancellationToken)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        if (code.Length == 0 || !await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var before = now - CodeLife;
        return await db.Database.ExecuteSqlAsync(
            $"""
            insert into used_codes (user_id, code, used_at) values ({user.Id}, {code}, {now})
            on conflict (user_id, code) do update set used_at = excluded.used_at where used_codes.used_at < {before}
            """,
            cancellationToken) == 1;
    }

    public async Task<bool> TakesRecoveryCodeAsync(AppUser user, string typed, CancellationToken cancellationToken)
    {
        var hash = SecretCode.HashOf(string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)));
        return await db.RecoveryCodes.Where(code => code.UserId == user.Id && code.CodeHash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    /// <summary>New ones, in place of all that there were. Of two at once, the later ones alone stay: who makes some holds the account until the end of the command.</summary>
    public async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(Guid user, CancellationToken cancellationToken)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(Letters, LettersOfCode)).ToList();
        await db.Database.ExecuteSqlAsync($"""select from "AspNetUsers" where "Id" = {user} for no key update""", cancellationToken);
        await db.RecoveryCodes.Where(code => code.UserId == user).ExecuteDeleteAsync(cancellationToken);
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { UserId = user, CodeHash = SecretCode.HashOf(code) }));
        await db.SaveChangesAsync(cancellationToken);
        return [.. codes.Select(code => string.Join('-', code.Chunk(LettersInGroup).Select(group => new string(group))))];
    }

    /// <summary>Takes the recovery codes away where there is nothing left that they could stand for.</summary>
    public async Task DropCodesOfNothingAsync(AppUser user, CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(user, cancellationToken))
        {
            await db.RecoveryCodes.Where(code => code.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>Takes the app away.</summary>
    public async Task RemoveAppAsync(AppUser user, CancellationToken cancellationToken)
    {
        (await users.SetTwoFactorEnabledAsync(user, false)).Require(nameof(AddUser.Password));
        await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey");
        await DropCodesOfNothingAsync(user, cancellationToken);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommissioningCases.Application.Accounts;

/// <summary>
/// Holds a password against an account. It takes the same work, whether there is such an account, whether it has a password and whether it is locked, so that
/// the time it takes tells nobody.
/// </summary>
internal sealed class PasswordCheck(CasesDbContext db, IPasswordHasher<AppUser> hasher, SignInGuard guard, ServiceLog log, IOptions<PasswordHasherOptions> options)
{
    private const int HashFormat = 1;
    private const int PlaceOfRounds = 5;
    private const int LengthOfKey = 32;

    /// <param name="user">Null where there is none.</param>
    /// <returns>Null for the right password, whose try stays counted until the caller forgives it or takes it back; else why it opens nothing.</returns>
    public async Task<SignInOutcome?> FindFaultAsync(AppUser? user, string password, CancellationToken cancellationToken)
    {
        var counted = user is null ? null : await guard.CountAsync(user.Id, cancellationToken);
        if (user?.PasswordHash is not { } hash || counted is null or { IsLocked: true })
        {
            hasher.HashPassword(new AppUser(), password);
            return counted switch
            {
                null => SignInOutcome.UnknownAccount,
                { IsLocked: true } => SignInOutcome.StillLocked,
                { Locks: true } => SignInOutcome.LockedOut,
                _ => SignInOutcome.WrongPassword,
            };
        }

        var result = hasher.VerifyHashedPassword(user, hash, password);
        if (result == PasswordVerificationResult.Failed)
        {
            DoTheRest(hash, password);
            return counted.Locks ? SignInOutcome.LockedOut : SignInOutcome.WrongPassword;
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var stronger = hasher.HashPassword(user, password);
            await db.Users.Where(row => row.Id == user.Id && row.PasswordHash == hash).ExecuteUpdateAsync(row => row.SetProperty(one => one.PasswordHash, stronger), cancellationToken);
        }

        return null;
    }

    /// <summary>Holds the password of somebody who has signed in already against their own account.</summary>
    /// <param name="field">In which it was typed.</param>
    /// <exception cref="ValidationException">It is not theirs, or too many were tried, which is on record and stays counted.</exception>
    public async Task RequireOwnAsync(AppUser user, string password, string field, CancellationToken cancellationToken)
    {
        if (await FindFaultAsync(user, password, cancellationToken) is { } fault)
        {
            await log.AppendAsync(new NewServiceEvent(fault.ToEventKindOfHolder()) { Account = user.Id }, cancellationToken);
            throw new ValidationException([new ValidationFailure(field, AccountErrors.NotYourPassword(fault))]);
        }

        await guard.ForgiveAsync(user.Id, cancellationToken);
    }

    /// <summary>The rounds by which a hash of an earlier version falls short of those of today.</summary>
    private void DoTheRest(string hash, string password)
    {
        var bytes = Convert.FromBase64String(hash);
        if (bytes[0] == HashFormat && options.Value.IterationCount - (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(PlaceOfRounds)) is > 0 and var missing)
        {
            Rfc2898DeriveBytes.Pbkdf2(password, bytes.AsSpan(0, LengthOfKey), missing, HashAlgorithmName.SHA512, LengthOfKey);
        }
    }
}

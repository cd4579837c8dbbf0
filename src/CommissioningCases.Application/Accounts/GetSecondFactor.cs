using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>What protects one's own account beside the password.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader, OpensAccounts = true)]
public sealed record GetSecondFactor : IRequest<SecondFactorView>;

/// <param name="HasApp">Whether a code of an authenticator app is asked for at sign-in.</param>
/// <param name="Key">What is put into the app while it is set up; null before and after.</param>
/// <param name="RecoveryCodes">How many are left.</param>
public sealed record SecondFactorView(bool HasApp, string? Key, int RecoveryCodes, IReadOnlyList<PasskeyView> Passkeys)
{
    public bool IsThere => HasApp || Passkeys.Count > 0;
}

/// <param name="Id">Of the passkey, in the letters of an address.</param>
public sealed record PasskeyView(string Id, string Name, DateTimeOffset AddedAt);

internal sealed class GetSecondFactorHandler(UserManager<AppUser> users, CasesDbContext db, CurrentPerson current) : IRequestHandler<GetSecondFactor, SecondFactorView>
{
    public async Task<SecondFactorView> Handle(GetSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(current.Person!.Id);
        return new SecondFactorView(
            user.TwoFactorEnabled,
            user.TwoFactorEnabled ? null : await users.GetAuthenticatorKeyAsync(user),
            await db.RecoveryCodes.CountAsync(code => code.UserId == user.Id, cancellationToken),
            [.. (await users.GetPasskeysAsync(user)).OrderBy(passkey => passkey.CreatedAt).Select(passkey => new PasskeyView(Passkeys.IdOf(passkey), passkey.Name ?? "Passkey", passkey.CreatedAt))]);
    }
}

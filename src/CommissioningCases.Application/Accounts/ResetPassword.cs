using CommissioningCases.Application.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Gives an account a new password that its holder must change, signs its holder out everywhere, and ends a lock.</summary>
/// <returns>The password, which is told once and kept nowhere.</returns>
[Allow(Role.Administrator)]
public sealed record ResetPassword(Guid Id) : ICommand<string>;

internal sealed class ResetPasswordHandler(UserManager<AppUser> users) : IRequestHandler<ResetPassword, string>
{
    public async Task<string> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(request.Id);
        var made = OneTimePassword.New();
        user.MustChangePassword = true;
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        await users.RemovePasswordAsync(user);
        (await users.AddPasswordAsync(user, made)).Require(nameof(AddUser.Password));
        return made;
    }
}

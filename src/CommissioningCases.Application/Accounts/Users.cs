using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

internal static class Users
{
    /// <exception cref="NotFoundException">There is no such account.</exception>
    public static async Task<AppUser> RequireAsync(this UserManager<AppUser> users, Guid id) =>
        await users.FindByIdAsync(id.ToString("D", CultureInfo.InvariantCulture)) ?? throw new NotFoundException($"There is no account {id}.");
}

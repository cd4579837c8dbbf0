using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Accounts;

/// <summary>Asks whether somebody could be invited, and invites nobody.</summary>
[Allow(Domain.Kernel.Role.Administrator, OpensAccounts = true)]
[LogAt(LogLevel.Debug)]
internal sealed record CheckUser(AddUser User) : IRequest<bool>;

internal sealed class CheckUserHandler(UserManager<AppUser> users, IEnumerable<IValidator<AddUser>> validators) : IRequestHandler<CheckUser, bool>
{
    /// <returns>Whether there is an account with the address already.</returns>
    /// <exception cref="ValidationException">They could not be invited.</exception>
    public async Task<bool> Handle(CheckUser request, CancellationToken cancellationToken)
    {
        foreach (var validator in validators)
        {
            await validator.ValidateAndThrowAsync(request.User, cancellationToken);
        }

        return await users.FindByNameAsync(request.User.Email!.Trim()) is not null;
    }
}

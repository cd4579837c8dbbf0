using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Changes who an account is for. What its holder recorded keeps the name and role of its day.</summary>
[Allow(Domain.Kernel.Role.Administrator, IsSensitive = true, OpensAccounts = true)]
public sealed record EditUser(Guid Id, string? Name, Role? Role, string? Organisation) : ICommand<Unit>
{
    /// <inheritdoc cref="AddUser.Further"/>
    public IReadOnlyList<string> Further { get; init; } = [];

    /// <inheritdoc cref="AddUser.Union"/>
    public string? Union { get; init; }

    /// <inheritdoc cref="AddUser.From"/>
    public string? From { get; init; }

    /// <inheritdoc cref="AddUser.Until"/>
    public string? Until { get; init; }
}

internal sealed class EditUserValidator : AbstractValidator<EditUser>
{
    public EditUserValidator(OrganisationDirectory directory, CurrentPerson current, TimeProvider clock)
    {
        RuleFor(user => user.Name).IsName();
        RuleFor(user => user.Role).IsRole();
        RuleFor(user => user.Role).Equal(Role.Administrator)
            .When(user => user.Id == current.Person?.Id && user.Role is not null)
            .WithMessage("You cannot change your own role: ask another administrator");
        RuleFor(user => user.Organisation).IsOrganisationFor(user => user.Role, directory);
        RuleFor(user => user.Further).AreTrustsFor(user => (user.Role, user.Organisation), directory);
        RuleFor(user => user.Union).IsUnionFor(user => user.Role);
        RuleFor(user => user.From).IsFirstDay();
        RuleFor(user => user.From).Must(from => !(UserRules.DayOf(from) > clock.Today()))
            .When(user => user.Id == current.Person?.Id)
            .WithMessage("You cannot take your own account away: ask another administrator");
        RuleFor(user => user.Until).IsLastDayAfter(user => user.From);
        RuleFor(user => user.Until).Must(until => !(UserRules.DayOf(until) < clock.Today()))
            .When(user => user.Id == current.Person?.Id)
            .WithMessage("You cannot take your own account away: ask another administrator");
    }
}

internal sealed class EditUserHandler(UserManager<AppUser> users, ServiceLog log) : IRequestHandler<EditUser, Unit>
{
    public async Task<Unit> Handle(EditUser request, CancellationToken cancellationToken)
    {
        var user = await users.RequireAsync(request.Id);
        var before = AccountDetails.Of(user);
        user.Name = request.Name!.Trim();
        user.Role = request.Role!.Value;
        user.Organisation = string.IsNullOrEmpty(request.Organisation) ? null : request.Organisation;
        user.Further = [.. request.Further];
        user.Union = string.IsNullOrEmpty(request.Union) ? null : request.Union;
        user.ActiveFrom = UserRules.DayOf(request.From);
        user.ActiveUntil = UserRules.DayOf(request.Until);
        (await users.UpdateAsync(user)).Require(nameof(AddUser.Password));
        if (AccountDetails.Changed(before, AccountDetails.Of(user)) is { Count: > 0 } changed)
        {
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.AccountChanged) { Account = user.Id, Details = changed }, cancellationToken);
        }

        return Unit.Value;
    }
}

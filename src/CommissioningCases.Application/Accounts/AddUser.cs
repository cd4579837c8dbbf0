using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Makes an account. Its holder is invited to choose a password.</summary>
[Allow(Domain.Kernel.Role.Administrator, IsSensitive = true, OpensAccounts = true)]
public sealed record AddUser(string? Email, string? Name, Role? Role, string? Organisation) : ICommand<AddedUser>
{
    /// <summary>Codes of further Primary Care Trusts for which a commissioner or board secretary acts.</summary>
    public IReadOnlyList<string> Further { get; init; } = [];

    /// <summary>Abbreviation of the trade union that a union representative acts for.</summary>
    public string? Union { get; init; }

    /// <summary>The first day on which it can be used, written <c>YYYY-MM-DD</c>; blank: from the beginning.</summary>
    public string? From { get; init; }

    /// <summary>The last day on which it can be used; blank: without end.</summary>
    public string? Until { get; init; }

    /// <summary>Null: the holder chooses it by a one-time link.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the link is given to the sender although it could be mailed: whoever runs the service may have no mail yet.</summary>
    public bool HandsLinkOver { get; init; }
}

/// <param name="Link">Null where a password was given, or the link has been mailed.</param>
public sealed record AddedUser(Guid Id, OneTimeLink? Link);

internal sealed class AddUserValidator : AbstractValidator<AddUser>
{
    public AddUserValidator(OrganisationDirectory directory)
    {
        RuleFor(user => user.Email).IsEmail();
        RuleFor(user => user.Name).IsName();
        RuleFor(user => user.Role).IsRole();
        RuleFor(user => user.Organisation).IsOrganisationFor(user => user.Role, directory);
        RuleFor(user => user.Further).AreTrustsFor(user => (user.Role, user.Organisation), directory);
        RuleFor(user => user.Union).IsUnionFor(user => user.Role);
        RuleFor(user => user.From).IsFirstDay();
        RuleFor(user => user.Until).IsLastDayAfter(user => user.From);
    }
}

internal sealed class AddUserHandler(UserManager<AppUser> users, PasswordLinks links, PasswordMail mail, ServiceLog log) : IRequestHandler<AddUser, AddedUser>
{
    public async Task<AddedUser> Handle(AddUser request, CancellationToken cancellationToken)
    {
        var email = request.Email!.Trim();
        var user = new AppUser
        {
            Id = Guid.NewGuid(),
            UserName = email,
            Email = email,
            Name = request.Name!.Trim(),
            Role = request.Role!.Value,
            Organisation = string.IsNullOrEmpty(request.Organisation) ? null : request.Organisation,
            Further = [.. request.Further],
            Union = string.IsNullOrEmpty(request.Union) ? null : request.Union,
            ActiveFrom = UserRules.DayOf(request.From),
            ActiveUntil = UserRules.DayOf(request.Until),
        };
        if (request.Password is { } password)
        {
            (await users.CreateAsync(user, password)).Require(nameof(AddUser.Password));
            await log.AppendAsync(Invited(user), cancellationToken);
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.PasswordChosen) { Account = user.Id }, cancellationToken);
            return new AddedUser(user.Id, null);
        }

        (await users.CreateAsync(user)).Require(nameof(AddUser.Password));
        await log.AppendAsync(Invited(user), cancellationToken);
        if (mail.IsOn && !request.HandsLinkOver)
        {
            await mail.SendAsync(user, LinkReason.Invited, cancellationToken);
            return new AddedUser(user.Id, null);
        }

        return new AddedUser(user.Id, await links.MakeAsync(user.Id, cancellationToken));
    }

    private static NewServiceEvent Invited(AppUser user) => new(ServiceEventKind.AccountInvited) { Account = user.Id, Details = AccountDetails.Of(user) };
}

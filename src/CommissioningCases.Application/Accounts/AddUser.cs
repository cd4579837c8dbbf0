using CommissioningCases.Application.Pipeline;
using CommissioningCases.Application.Reference;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

/// <summary>Makes an account.</summary>
[Allow(Accounts.Role.Administrator)]
public sealed record AddUser(string? Email, string? Name, Role? Role, string? Organisation) : ICommand<AddedUser>
{
    /// <summary>Abbreviation of the trade union that a union representative acts for.</summary>
    public string? Union { get; init; }

    /// <summary>Null: a password is made, which its holder must change.</summary>
    public string? Password { get; init; }
}

/// <param name="OneTimePassword">The password that was made, to be told to its holder; null where one was given.</param>
public sealed record AddedUser(Guid Id, string? OneTimePassword);

internal sealed class AddUserValidator : AbstractValidator<AddUser>
{
    public AddUserValidator(OrganisationDirectory directory)
    {
        RuleFor(user => user.Email).IsEmail();
        RuleFor(user => user.Name).IsName();
        RuleFor(user => user.Role).IsRole();
        RuleFor(user => user.Organisation).IsOrganisationFor(user => user.Role, directory);
        RuleFor(user => user.Union).IsUnionFor(user => user.Role);
    }
}

internal sealed class AddUserHandler(UserManager<AppUser> users) : IRequestHandler<AddUser, AddedUser>
{
    public async Task<AddedUser> Handle(AddUser request, CancellationToken cancellationToken)
    {
        var made = request.Password is null ? OneTimePassword.New() : null;
        var user = new AppUser
        {
            Id = Guid.NewGuid(),
            UserName = request.Email,
            Email = request.Email,
            Name = request.Name!.Trim(),
            Role = request.Role!.Value,
            Organisation = string.IsNullOrEmpty(request.Organisation) ? null : request.Organisation,
            Union = string.IsNullOrEmpty(request.Union) ? null : request.Union,
            MustChangePassword = made is not null,
        };
        (await users.CreateAsync(user, request.Password ?? made!)).Require(nameof(AddUser.Password));
        return new AddedUser(user.Id, made);
    }
}

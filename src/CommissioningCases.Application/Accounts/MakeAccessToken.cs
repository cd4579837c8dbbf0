using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Makes a token by which a program reads in one's place.</summary>
/// <param name="Until">The last day on which it opens anything, written <c>YYYY-MM-DD</c>.</param>
/// <returns>The token's code, which is told once.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader, IsSensitive = true, OpensAccounts = true)]
public sealed record MakeAccessToken(string? Name, IReadOnlyList<TokenScope> Scopes, string? Until) : ICommand<string>;

internal sealed class MakeAccessTokenValidator : AbstractValidator<MakeAccessToken>
{
    private const string LastDay = "Last day";

    public MakeAccessTokenValidator(TimeProvider clock)
    {
        RuleFor(token => token.Name).IsName();
        RuleFor(token => token.Name).MaximumLength(AccessToken.LongestName).WithMessage($"Name must be {AccessToken.LongestName} characters or fewer");
        RuleFor(token => token.Scopes).NotEmpty().WithMessage("Select what the token opens");
        RuleFor(token => token.Until).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the last day")
            .Must(day => UserRules.DayOf(day) is not null).WithMessage((_, day) => DateField.FaultOf(LastDay, day!))
            .Must(day => UserRules.DayOf(day) >= clock.Today()).WithMessage($"{LastDay} must be today or later")
            .Must(day => UserRules.DayOf(day) <= clock.Today().AddYears(1)).WithMessage($"{LastDay} must be within a year from today");
    }
}

internal sealed class MakeAccessTokenHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<MakeAccessToken, string>
{
    public async Task<string> Handle(MakeAccessToken request, CancellationToken cancellationToken)
    {
        var (me, code) = (current.Person!.Id, SecretCode.New());
        if (await db.AccessTokens.CountAsync(token => token.UserId == me, cancellationToken) >= AccessToken.MostOfOnePerson)
        {
            throw new ValidationException([new ValidationFailure(nameof(request.Name), $"You have {AccessToken.MostOfOnePerson} tokens: end one of them first")]);
        }

        var made = new AccessToken
        {
            Id = Guid.NewGuid(),
            UserId = me,
            Name = request.Name!.Trim(),
            Scopes = [.. request.Scopes.Distinct().Order().Select(scope => ExchangeNames.Of(scope))],
            CodeHash = SecretCode.HashOf(code),
            HasSecondFactor = current.HasSecondFactor,
            MadeAt = clock.GetUtcNow(),
            ExpiresOn = UserRules.DayOf(request.Until)!.Value,
        };
        db.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        var happened = new NewServiceEvent(ServiceEventKind.TokenMade)
        {
            Account = me,
            Subject = made.Name,
            Details = new Dictionary<string, string?> { ["opens"] = string.Join(", ", made.Scopes), ["until"] = DateField.Format(made.ExpiresOn) },
        };
        await log.AppendAsync(happened, cancellationToken);
        return code;
    }
}

using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.ProviderRequests;

/// <summary>Asks administrators to add a provider, so that cases and contracts can name it.</summary>
/// <param name="Code">Its NHS organisation code; blank where it is not known.</param>
/// <param name="AttemptId">The same for every repeat: what is sent twice is asked once.</param>
[Allow(Role.Commissioner)]
public sealed record AskForProvider(string? Name, string? Code, string? Why, Guid AttemptId) : ICommand<Unit>
{
    public const int LongestCode = 10;

    public const int LongestWhy = 1000;
}

internal sealed class AskForProviderValidator : AbstractValidator<AskForProvider>
{
    public AskForProviderValidator()
    {
        RuleFor(ask => ask.AttemptId).NotEmpty();
        RuleFor(ask => ask.Name).Cascade(CascadeMode.Stop)
            .Must(name => name?.Any(char.IsLetterOrDigit) == true).WithMessage("Enter the name of the provider")
            .MaximumLength(AddProvider.LongestName).WithMessage($"Name must be {AddProvider.LongestName} characters or fewer");
        RuleFor(ask => ask.Code).MaximumLength(AskForProvider.LongestCode).WithMessage($"Code must be {AskForProvider.LongestCode} characters or fewer");
        RuleFor(ask => ask.Why).Cascade(CascadeMode.Stop)
            .Must(why => why?.Any(char.IsLetterOrDigit) == true).WithMessage("Say what you need it for")
            .MaximumLength(AskForProvider.LongestWhy).WithMessage($"What you need it for must be {AskForProvider.LongestWhy.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer");
    }
}

internal sealed class AskForProviderHandler(CasesDbContext db, Bodies bodies, ProviderRequestNews news, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<AskForProvider, Unit>
{
    public async Task<Unit> Handle(AskForProvider request, CancellationToken cancellationToken)
    {
        var (name, code) = (request.Name!.Trim(), string.IsNullOrWhiteSpace(request.Code) ? null : request.Code.Trim().ToUpperInvariant());
        if (await db.ProviderRequests.AnyAsync(before => before.AttemptId == request.AttemptId, cancellationToken))
        {
            return Unit.Value; // sent twice
        }

        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        if (code is not null && known.FindProvider(code) is { } there)
        {
            throw new ValidationException([new ValidationFailure(nameof(request.Code), $"{there.Name} has that code already: choose it by its name or code")]);
        }

        if (known.Providers.FirstOrDefault(provider => provider.FormerNames.Prepend(provider.Name).Contains(name, StringComparer.OrdinalIgnoreCase)) is { } same)
        {
            throw new ValidationException([new ValidationFailure(nameof(request.Name), $"{same.Name} ({same.Code}) is there already: choose it by its name or code")]);
        }

        var asked = new ProviderRequest
        {
            Trust = current.Person!.Organisation!,
            Name = name,
            Code = code,
            Why = request.Why!.Trim(),
            AttemptId = request.AttemptId,
            AskedAt = clock.GetUtcNow(),
            AskedBy = current.Person.Id,
            AskedByName = current.Person.Name,
        };
        db.ProviderRequests.Add(asked);
        await db.SaveChangesAsync(cancellationToken);
        await news.TellAdministratorsAsync(asked, cancellationToken);
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.ProviderAskedFor) { Subject = asked.Number.ToString(CultureInfo.InvariantCulture), Details = new Dictionary<string, string?> { ["name"] = name } }, cancellationToken);
        return Unit.Value;
    }
}

using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Reference;

/// <summary>Gives a provider the name that it took on. Everything that names it shows that name from now on; under its former names it is still found.</summary>
/// <param name="Since">The first day on which it was called so, written <c>YYYY-MM-DD</c>; not in the future.</param>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
public sealed record RenameProvider(string Code, string? Name, string? Since) : ICommand<Unit>;

internal sealed class RenameProviderValidator : AbstractValidator<RenameProvider>
{
    public RenameProviderValidator(TimeProvider clock)
    {
        RuleFor(rename => rename.Name).Cascade(CascadeMode.Stop)
            .Must(name => name?.Any(char.IsLetterOrDigit) == true).WithMessage("Enter the new name")
            .MaximumLength(AddProvider.LongestName).WithMessage($"New name must be {AddProvider.LongestName} characters or fewer")
            .Must(name => !name!.Any(char.IsControl)).WithMessage("New name must be on one line");
        RuleFor(rename => rename.Since).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the first day of the new name")
            .Must(since => DateField.TryParse(since!, out _)).WithMessage(rename => DateField.FaultOf("First day of the new name", rename.Since!))
            .Must(since => DateField.TryParse(since!, out var day) && day <= clock.Today()).WithMessage("First day of the new name cannot be in the future");
    }
}

internal sealed class RenameProviderHandler(CasesDbContext db, Bodies bodies, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<RenameProvider, Unit>
{
    public async Task<Unit> Handle(RenameProvider request, CancellationToken cancellationToken)
    {
        var provider = (await bodies.ReadAsync(db, cancellationToken)).Bodies.FindProvider(request.Code) ?? throw new NotFoundException($"There is no provider {request.Code}.");
        var name = request.Name!.Trim();
        if (name == provider.Name)
        {
            throw new ValidationException([new ValidationFailure(nameof(RenameProvider.Name), "The provider is called so already")]);
        }

        // The log is held until the end: of two who rename at once the second finds what the first has done.
        var renamed = new NewServiceEvent(ServiceEventKind.ProviderRenamed)
        {
            Subject = provider.Code,
            Details = new Dictionary<string, string?> { ["name"] = name, ["before"] = provider.Name, ["since"] = request.Since },
        };
        await log.AppendAsync(renamed, cancellationToken);
        db.ProviderNames.Add(new ProviderName
        {
            Code = provider.Code,
            Name = name,
            Since = DateOnly.ParseExact(request.Since!, "O", CultureInfo.InvariantCulture),
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = current.Person!.Id,
        });
        await db.SaveChangesAsync(cancellationToken);

        // The directory is in the order of the names.
        await db.Database.ExecuteSqlAsync($"update choice_listings set provider_name = {name} where provider = {provider.Code}", cancellationToken);
        return Unit.Value;
    }
}

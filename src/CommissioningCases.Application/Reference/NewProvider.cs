using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Reference;

/// <summary>What holds of a provider that is added, beside how it is written.</summary>
internal static class NewProvider
{
    public static string? ShaOf(AddProvider provider) => string.IsNullOrEmpty(provider.Sha) ? null : provider.Sha;

    /// <exception cref="ValidationException">It cannot be added.</exception>
    public static void Require(AddProvider provider, ReferenceData known)
    {
        var (name, sha) = (provider.Name!.Trim(), ShaOf(provider));
        Require(known.Bodies.FindProvider(provider.Code!) is null, nameof(provider.Code), "There is a provider with this code already");
        Require(known.Bodies.Providers.All(other => !other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), nameof(provider.Name), "There is a provider of this name already");
        Require(sha is null || known.Shas.Any(authority => authority.Code == sha), nameof(provider.Sha), "Select a Strategic Health Authority, or none");
    }

    private static void Require(bool isSo, string field, string message)
    {
        if (!isSo)
        {
            throw new ValidationException([new ValidationFailure(field, message)]);
        }
    }
}

/// <summary>Asks whether a provider could be added, and adds none.</summary>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug)]
internal sealed record CheckProvider(AddProvider Provider) : IRequest<Provider?>;

internal sealed class CheckProviderHandler(CasesDbContext db, Bodies bodies, IEnumerable<IValidator<AddProvider>> validators) : IRequestHandler<CheckProvider, Provider?>
{
    /// <returns>The provider that has the code already; null where it could be added.</returns>
    /// <exception cref="ValidationException">It could not be added.</exception>
    public async Task<Provider?> Handle(CheckProvider request, CancellationToken cancellationToken)
    {
        var known = await bodies.ReadAsync(db, cancellationToken);
        if (known.Bodies.FindProvider(request.Provider.Code ?? "") is { } there)
        {
            return there;
        }

        foreach (var validator in validators)
        {
            await validator.ValidateAndThrowAsync(request.Provider, cancellationToken);
        }

        NewProvider.Require(request.Provider, known);
        return null;
    }
}

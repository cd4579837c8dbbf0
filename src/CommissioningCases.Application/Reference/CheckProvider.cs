using FluentValidation;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Reference;

/// <summary>Asks whether a provider could be added, or one that is there renamed, and does neither.</summary>
/// <param name="Since">The first day on which a provider that is there was called so, written <c>YYYY-MM-DD</c>; blank where it is not to be renamed.</param>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug)]
internal sealed record CheckProvider(AddProvider Provider, string? Since) : IRequest<Provider?>;

internal sealed class CheckProviderHandler(CasesDbContext db, Bodies bodies, IEnumerable<IValidator<AddProvider>> ofAdded, IEnumerable<IValidator<RenameProvider>> ofRenamed) : IRequestHandler<CheckProvider, Provider?>
{
    /// <returns>The provider that has the code already; null where it could be added.</returns>
    /// <exception cref="ValidationException">It could not be added, or not be renamed so.</exception>
    public async Task<Provider?> Handle(CheckProvider request, CancellationToken cancellationToken)
    {
        var known = await bodies.ReadAsync(db, cancellationToken);
        if (known.Bodies.FindProvider(request.Provider.Code ?? "") is { } there)
        {
            if (!string.IsNullOrEmpty(request.Since))
            {
                await ValidateAsync(ofRenamed, new RenameProvider(there.Code, request.Provider.Name, request.Since), cancellationToken);
            }

            return there;
        }

        await ValidateAsync(ofAdded, request.Provider, cancellationToken);
        NewProvider.Require(request.Provider, known);
        return null;
    }

    private static async Task ValidateAsync<T>(IEnumerable<IValidator<T>> validators, T command, CancellationToken cancellationToken)
    {
        foreach (var validator in validators)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
        }
    }
}

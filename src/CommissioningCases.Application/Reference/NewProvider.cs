using FluentValidation;
using FluentValidation.Results;

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

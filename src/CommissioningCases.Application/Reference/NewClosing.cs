using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Reference;

/// <summary>What holds of the closing of an organisation, beside how it is written.</summary>
internal static class NewClosing
{
    public static DateOnly DayOf(CloseOrganisation closing) => DateOnly.ParseExact(closing.On!, "O", CultureInfo.InvariantCulture);

    public static string? IntoOf(CloseOrganisation closing) => string.IsNullOrEmpty(closing.Into) ? null : closing.Into;

    /// <exception cref="ValidationException">It cannot close so.</exception>
    public static void Require(CloseOrganisation closing, ReferenceData known)
    {
        if (IntoOf(closing) is { } into)
        {
            var kind = OrganisationDirectory.NameOf(closing.Kind);
            Require(into != closing.Code, $"A {kind} cannot merge into itself");
            Require(known.Find(closing.Kind, into) is { } other && other.IsOpenOn(DayOf(closing)), $"Select a {kind} that is open on that day");
        }
    }

    private static void Require(bool isSo, string message)
    {
        if (!isSo)
        {
            throw new ValidationException([new ValidationFailure(nameof(CloseOrganisation.Into), message)]);
        }
    }
}

/// <summary>Asks whether an organisation could be closed so, and closes none.</summary>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug)]
internal sealed record CheckClosing(CloseOrganisation Closing) : IRequest<NamedOrganisation>;

internal sealed class CheckClosingHandler(CasesDbContext db, Bodies bodies, IEnumerable<IValidator<CloseOrganisation>> validators) : IRequestHandler<CheckClosing, NamedOrganisation>
{
    /// <returns>The organisation as it is now.</returns>
    /// <exception cref="ValidationException">It could not be closed so.</exception>
    public async Task<NamedOrganisation> Handle(CheckClosing request, CancellationToken cancellationToken)
    {
        var (closing, known) = (request.Closing, await bodies.ReadAsync(db, cancellationToken));
        foreach (var validator in validators)
        {
            await validator.ValidateAndThrowAsync(closing, cancellationToken);
        }

        NewClosing.Require(closing, known);
        return known.Find(closing.Kind, closing.Code) ?? throw new NotFoundException($"There is no {OrganisationDirectory.NameOf(closing.Kind)} {closing.Code}.");
    }
}

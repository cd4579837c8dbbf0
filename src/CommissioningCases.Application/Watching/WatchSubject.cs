using CommissioningCases.Application.Registers;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>Watches all cases of a Primary Care Trust, about a provider or about a service, as far as one sees them.</summary>
/// <param name="Subject">The trust's code, the provider's code or name, or words of the service's name.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record WatchSubject(WatchKind Kind, string Subject) : ICommand<Unit>;

internal sealed class WatchSubjectValidator : AbstractValidator<WatchSubject>
{
    public WatchSubjectValidator()
    {
        RuleFor(watch => watch.Kind).Must(kind => kind is not (WatchKind.Case or WatchKind.Contract)).WithMessage("Choose what to watch").IsInEnum().WithMessage("Choose what to watch");
        RuleFor(watch => watch.Subject).Cascade(CascadeMode.Stop)
            .Must(text => text.Any(char.IsLetterOrDigit)).WithMessage(watch => watch.Kind switch
            {
                WatchKind.Pct => "Choose a Primary Care Trust",
                WatchKind.Provider => "Type the name or the code of a provider",
                _ => "Type words of the service’s name, such as podiatry",
            })
            .MaximumLength(Register.LongestText).WithMessage($"Use {Register.LongestText} characters or fewer")
            .Must(text => !text.Contains('\0', StringComparison.Ordinal)).WithMessage("Use letters and figures");
    }
}

internal sealed class WatchSubjectHandler(CasesDbContext db, CurrentPerson current, Bodies bodies, TimeProvider clock) : IRequestHandler<WatchSubject, Unit>
{
    private const int MostNamed = 5;

    public async Task<Unit> Handle(WatchSubject request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var subject = request.Kind switch
        {
            WatchKind.Pct => PctOf(request.Subject, person, known),
            WatchKind.Provider => ProviderOf(request.Subject, known),
            _ => request.Subject.Trim(),
        };
        if (!await db.Watches.AnyAsync(watch => watch.Person == person.Id && watch.Kind == request.Kind && watch.Subject == subject, cancellationToken))
        {
            await WatchLimit.RequireAsync(db, person, 1, cancellationToken);
            db.Add(new Watch { Person = person.Id, Kind = request.Kind, Subject = subject, Since = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }

    private static string PctOf(string code, Person person, KnownBodies known) =>
        Scope.Of(person).PctsOf(known).FirstOrDefault(pct => pct.Code == code)?.Code ?? throw Wrong("Choose a Primary Care Trust");

    private static string ProviderOf(string typed, KnownBodies known) => ProviderSearch.Codes(typed, known) switch
    {
        [var code] => code,
        { Count: > 0 and var count } codes => throw Wrong(
            $"{count} providers are called so: type the code of one, such as {EnglishFormat.List([.. codes.Take(MostNamed).Select(code => $"{code} ({known.FindProvider(code)!.Name})")])}"),
        _ => throw Wrong("No provider is called so. Type its code or another part of its name"),
    };

    private static ValidationException Wrong(string message) => new([new ValidationFailure(nameof(WatchSubject.Subject), message)]);
}

using FluentValidation;
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
        RuleFor(watch => watch.Subject).IsSubjectOf(watch => watch.Kind);
    }
}

internal sealed class WatchSubjectHandler(CasesDbContext db, CurrentPerson current, Bodies bodies, TimeProvider clock) : IRequestHandler<WatchSubject, Unit>
{
    public async Task<Unit> Handle(WatchSubject request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var subject = WatchedSubjects.Read(request.Kind, request.Subject, person, known);
        if (!await db.Watches.AnyAsync(watch => watch.Person == person.Id && watch.Kind == request.Kind && watch.Subject == subject, cancellationToken))
        {
            await WatchLimit.RequireAsync(db, person, 1, cancellationToken);
            db.Add(new Watch { Person = person.Id, Kind = request.Kind, Subject = subject, Since = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}

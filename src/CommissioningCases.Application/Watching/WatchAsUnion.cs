using CommissioningCases.Application.Projections;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>Says that one's trade union watches a case, or all cases of a trust, of a provider or of a service: every representative of it is told of what they see whole.</summary>
/// <param name="Subject">The case's reference, or as in <see cref="WatchSubject"/>.</param>
[Allow(Role.UnionRepresentative)]
public sealed record WatchAsUnion(WatchKind Kind, string Subject) : ICommand<Unit>;

internal sealed class WatchAsUnionValidator : AbstractValidator<WatchAsUnion>
{
    public WatchAsUnionValidator()
    {
        RuleFor(watch => watch.Kind).Must(kind => kind != WatchKind.Contract).WithMessage("Choose what to watch").IsInEnum().WithMessage("Choose what to watch");
        RuleFor(watch => watch.Subject).IsSubjectOf(watch => watch.Kind);
    }
}

internal sealed class WatchAsUnionHandler(CasesDbContext db, CurrentPerson current, Bodies bodies, TimeProvider clock) : IRequestHandler<WatchAsUnion, Unit>
{
    public async Task<Unit> Handle(WatchAsUnion request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var union = person.Union ?? throw WatchedSubjects.Wrong("Your account names no trade union yet. Ask an administrator to name it");
        var (subject, of) = await FindAsync(request, person, cancellationToken);
        if (!await db.UnionWatches.AnyAsync(watch => watch.TradeUnion == union && watch.Kind == request.Kind && watch.Subject == subject, cancellationToken))
        {
            if (await db.UnionWatches.CountAsync(watch => watch.TradeUnion == union, cancellationToken) >= Watch.Most)
            {
                throw WatchedSubjects.Wrong($"A union can watch {Watch.Most} cases, trusts, providers and services. Stop watching some first");
            }

            db.Add(new UnionWatch { TradeUnion = union, Kind = request.Kind, Subject = subject, CaseId = of, Since = clock.GetUtcNow(), SaidBy = person.Name });
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }

    private async Task<(string Subject, Guid? CaseId)> FindAsync(WatchAsUnion request, Person person, CancellationToken cancellationToken)
    {
        if (request.Kind != WatchKind.Case)
        {
            return (WatchedSubjects.Read(request.Kind, request.Subject, person, (await bodies.ReadAsync(db, cancellationToken)).Bodies), null);
        }

        var found = await db.CaseSummaries.VisibleTo(person).Where(summary => summary.Name == request.Subject).Select(summary => new { summary.CaseId, summary.Name }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException($"There is no case {request.Subject}.");
        return (found.Name, found.CaseId);
    }
}

/// <summary>Says that one's trade union watches something no more, whichever of its representatives said that it does.</summary>
[Allow(Role.UnionRepresentative)]
public sealed record EndUnionWatch(WatchKind Kind, string Subject) : ICommand<Unit>;

internal sealed class EndUnionWatchHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<EndUnionWatch, Unit>
{
    public async Task<Unit> Handle(EndUnionWatch request, CancellationToken cancellationToken)
    {
        var (union, subject) = (current.Person!.Union, request.Subject.Replace("\0", "", StringComparison.Ordinal));
        await db.UnionWatches.Where(watch => watch.TradeUnion == union && watch.Kind == request.Kind && watch.Subject == subject).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}

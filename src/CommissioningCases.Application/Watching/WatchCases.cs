using CommissioningCases.Application.Projections;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>Watches cases from now on, or does so no more.</summary>
/// <param name="References">Those out of one's sight are passed over: they do not exist.</param>
/// <returns>How many of them there are.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record WatchCases(IReadOnlyList<string> References, bool IsWatched) : ICommand<int>
{
    /// <summary>As many as stand on a page.</summary>
    public const int Most = 25;
}

internal sealed class WatchCasesValidator : AbstractValidator<WatchCases>
{
    public WatchCasesValidator() => RuleFor(watch => watch.References).Must(references => references.Count is > 0 and <= WatchCases.Most && references.All(name => !name.Contains('\0', StringComparison.Ordinal)));
}

internal sealed class WatchCasesHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<WatchCases, int>
{
    public async Task<int> Handle(WatchCases request, CancellationToken cancellationToken)
    {
        var (person, names) = (current.Person!, request.References.ToArray());
        var cases = await db.CaseSummaries.VisibleTo(person).Where(summary => names.Contains(summary.Name)).Select(summary => new { summary.CaseId, summary.Name }).ToListAsync(cancellationToken);
        var watched = db.Watches.Where(watch => watch.Person == person.Id && watch.Kind == WatchKind.Case);
        if (!request.IsWatched)
        {
            await watched.Where(watch => names.Contains(watch.Subject)).ExecuteDeleteAsync(cancellationToken);
            return cases.Count;
        }

        var before = await watched.Where(watch => names.Contains(watch.Subject)).Select(watch => watch.Subject).ToListAsync(cancellationToken);
        var added = cases.ExceptBy(before, one => one.Name).ToList();
        await WatchLimit.RequireAsync(db, person, added.Count, cancellationToken);
        db.AddRange(added.Select(one => new Watch { Person = person.Id, Kind = WatchKind.Case, Subject = one.Name, CaseId = one.CaseId, Since = clock.GetUtcNow() }));
        await db.SaveChangesAsync(cancellationToken);
        return cases.Count;
    }
}

using CommissioningCases.Application.Projections;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>Watches a contract from now on, or does so no more.</summary>
/// <returns>Whether there is such a contract in one's sight.</returns>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record WatchContract(string Reference, bool IsWatched) : ICommand<bool>;

internal sealed class WatchContractValidator : AbstractValidator<WatchContract>
{
    public WatchContractValidator() => RuleFor(watch => watch.Reference).NotEmpty().Must(name => name?.Contains('\0', StringComparison.Ordinal) != true);
}

internal sealed class WatchContractHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<WatchContract, bool>
{
    public async Task<bool> Handle(WatchContract request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        if (await db.Contracts.VisibleTo(person).Where(contract => contract.Name == request.Reference).Select(contract => (Guid?)contract.CaseId).SingleOrDefaultAsync(cancellationToken) is not { } id)
        {
            return false;
        }

        var watched = db.Watches.Where(watch => watch.Person == person.Id && watch.Kind == WatchKind.Contract && watch.Subject == request.Reference);
        if (!request.IsWatched)
        {
            await watched.ExecuteDeleteAsync(cancellationToken);
        }
        else if (!await watched.AnyAsync(cancellationToken))
        {
            await WatchLimit.RequireAsync(db, person, 1, cancellationToken);
            db.Add(new Watch { Person = person.Id, Kind = WatchKind.Contract, Subject = request.Reference, CaseId = id, Since = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
        }

        return true;
    }
}

using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>Watches something no more.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record EndWatch(WatchKind Kind, string Subject) : ICommand<Unit>;

internal sealed class EndWatchHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<EndWatch, Unit>
{
    public async Task<Unit> Handle(EndWatch request, CancellationToken cancellationToken)
    {
        var (person, subject) = (current.Person!.Id, request.Subject.Replace("\0", "", StringComparison.Ordinal));
        await db.Watches.Where(watch => watch.Person == person && watch.Kind == request.Kind && watch.Subject == subject).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}

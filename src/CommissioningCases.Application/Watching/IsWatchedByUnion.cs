using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>Whether one's trade union watches a case by itself.</summary>
[Allow(Role.UnionRepresentative)]
public sealed record IsWatchedByUnion(string Reference) : IRequest<bool>;

internal sealed class IsWatchedByUnionHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<IsWatchedByUnion, bool>
{
    public async Task<bool> Handle(IsWatchedByUnion request, CancellationToken cancellationToken)
    {
        var union = current.Person!.Union;
        return union is not null && await db.UnionWatches.AnyAsync(watch => watch.TradeUnion == union && watch.Kind == WatchKind.Case && watch.Subject == request.Reference, cancellationToken);
    }
}

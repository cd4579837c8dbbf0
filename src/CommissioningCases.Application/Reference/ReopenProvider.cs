using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Pipeline;
using MediatR;

namespace CommissioningCases.Application.Reference;

/// <summary>Takes back that a provider was closed.</summary>
[Allow(Role.Administrator)]
public sealed record ReopenProvider(string Code) : ICommand<Unit>;

internal sealed class ReopenProviderHandler(CasesDbContext db, Bodies bodies, CurrentPerson current, TimeProvider clock) : IRequestHandler<ReopenProvider, Unit>
{
    public async Task<Unit> Handle(ReopenProvider request, CancellationToken cancellationToken)
    {
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        if (known.FindProvider(request.Code) is not { } provider)
        {
            throw new NotFoundException($"There is no provider {request.Code}.");
        }

        if (provider.Closure is not null)
        {
            db.ProviderClosings.Add(new ProviderClosing { Code = request.Code, RecordedAt = clock.GetUtcNow(), RecordedBy = current.Person!.Id });
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}

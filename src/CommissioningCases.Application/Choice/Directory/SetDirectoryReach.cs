using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>Chooses who can open the directory of a cluster.</summary>
/// <param name="Cluster">Code of the PCT cluster.</param>
[Allow(Role.Commissioner)]
public sealed record SetDirectoryReach(string Cluster, DirectoryReach? Reach) : ICommand<Unit>;

internal sealed class SetDirectoryReachValidator : AbstractValidator<SetDirectoryReach>
{
    public SetDirectoryReachValidator() => RuleFor(set => set.Reach).NotNull().WithMessage("Select who can open the directory");
}

internal sealed class SetDirectoryReachHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, ISender sender, TimeProvider clock) : IRequestHandler<SetDirectoryReach, Unit>
{
    public async Task<Unit> Handle(SetDirectoryReach request, CancellationToken cancellationToken)
    {
        var before = await sender.Send(new GetDirectoryReach(request.Cluster), cancellationToken);
        var (reach, cluster) = (request.Reach!.Value, before.Cluster.Code);
        if (reach == before.Reach)
        {
            return Unit.Value;
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            insert into public_directories (cluster, is_open, is_indexed, changed_at, changed_by)
            values ({cluster}, {reach != DirectoryReach.Accounts}, {reach == DirectoryReach.Listed}, {clock.GetUtcNow()}, {current.Person!.Id})
            on conflict (cluster) do update
            set is_open = excluded.is_open, is_indexed = excluded.is_indexed, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """,
            cancellationToken);
        var changed = new NewServiceEvent(ServiceEventKind.DirectoryReachChanged)
        {
            Subject = cluster,
            Details = new Dictionary<string, string?> { ["before"] = ExchangeNames.Of(before.Reach), ["reach"] = ExchangeNames.Of(reach) },
        };
        await log.AppendAsync(changed, cancellationToken);
        return Unit.Value;
    }
}

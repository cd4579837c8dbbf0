using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Projections;

/// <summary>How the views were brought to the definition of this version of the service.</summary>
/// <param name="Cases">How many cases and programmes had them made anew; 0 when they were of this edition already.</param>
/// <param name="PassedOver">Why those were passed over whose chain is broken.</param>
public sealed record ProjectionsBroughtUp(long Cases, IReadOnlyList<string> PassedOver);

/// <summary>
/// Makes the views anew where the database has those of another definition. To be sent on a database that has been migrated, while no other server does. A case
/// whose chain is broken keeps the rows that it has, so that the others can be worked on: <c>verify</c> says more of it.
/// </summary>
[Allow(Role.Administrator, Sees = RowVisibility.OfOwner)]
public sealed record UpdateProjections : IRequest<ProjectionsBroughtUp>;

internal sealed class UpdateProjectionsHandler(CasesDbContext db, ISender sender) : IRequestHandler<UpdateProjections, ProjectionsBroughtUp>
{
    public async Task<ProjectionsBroughtUp> Handle(UpdateProjections request, CancellationToken cancellationToken)
    {
        var edition = await db.Set<ProjectionsMade>().Select(made => made.Edition).SingleAsync(cancellationToken);
        var definition = ProjectionDefinition.HashOf(db.Model);
        if (edition == definition)
        {
            return new ProjectionsBroughtUp(0, []);
        }

        var passedOver = new List<string>();
        var rebuilt = await sender.Send(new RebuildProjections { PassOver = broken => passedOver.Add(broken.Message) }, cancellationToken);
        await db.Database.ExecuteSqlAsync($"update view_edition set edition = {definition}", cancellationToken);
        return new ProjectionsBroughtUp(rebuilt.CasesDone, passedOver);
    }
}

using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Projections;

/// <summary>How the views were brought to the definition of this version of the service.</summary>
/// <param name="Cases">How many cases and programmes had them made anew; 0 when they were of this edition already.</param>
/// <param name="PassedOver">Why those were passed over whose chain is broken.</param>
public sealed record ViewsBroughtUp(long Cases, IReadOnlyList<string> PassedOver);

/// <summary>Makes the views anew where the database has those of an older definition.</summary>
internal static class ViewEdition
{
    /// <summary>
    /// To be called on a database that has been migrated, while no other server does. A case whose chain is broken keeps the rows that it has, so that the others can
    /// be worked on: <c>verify</c> says more of it.
    /// </summary>
    public static async Task<ViewsBroughtUp> BringUpToDateAsync(CasesDbContext db, RuleSets rules, CancellationToken cancellationToken)
    {
        var edition = await db.Set<ViewsMade>().Select(made => made.Edition).SingleAsync(cancellationToken);
        if (edition >= CaseViews.Edition)
        {
            return new ViewsBroughtUp(0, []);
        }

        var passedOver = new List<string>();
        var rebuild = new RebuildViews { PassOver = broken => passedOver.Add(broken.Message) };
        var rebuilt = await new RebuildViewsHandler(db, ViewTables.Of(db), rules, new Bodies()).Handle(rebuild, cancellationToken);
        await db.Database.ExecuteSqlAsync($"update view_edition set edition = {CaseViews.Edition}", cancellationToken);
        return new ViewsBroughtUp(rebuilt.CasesDone, passedOver);
    }
}

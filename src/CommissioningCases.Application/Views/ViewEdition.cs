using CommissioningCases.Application.Data;
using CommissioningCases.Application.Data.Views;
using CommissioningCases.Application.Reference;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Views;

/// <summary>Makes the views anew where the database has those of an older definition.</summary>
internal static class ViewEdition
{
    /// <summary>To be called on a database that has been migrated, while no other server does.</summary>
    /// <returns>How many cases and programmes were gone through; 0 when the views were of this edition already.</returns>
    public static async Task<int> BringUpToDateAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        var edition = await db.Set<ViewsMade>().Select(made => made.Edition).SingleAsync(cancellationToken);
        if (edition >= CaseViews.Edition)
        {
            return 0;
        }

        var rebuilt = await new RebuildViewsHandler(db, ViewTables.Of(db), new Bodies()).Handle(new RebuildViews(), cancellationToken);
        await db.Database.ExecuteSqlAsync($"update view_edition set edition = {CaseViews.Edition}", cancellationToken);
        return (int)rebuilt.CasesDone;
    }
}

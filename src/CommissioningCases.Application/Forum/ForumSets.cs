using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Forum;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class ForumSets
{
    extension(CasesDbContext db)
    {
        /// <summary>What partnership forums agreed to do.</summary>
        public DbSet<ForumAction> ForumActions => db.Set<ForumAction>();

        /// <summary>Which of that was done.</summary>
        public DbSet<ForumActionDone> ForumActionsDone => db.Set<ForumActionDone>();
    }

    /// <summary>The actions of a scope's forums, with their state.</summary>
    internal static IQueryable<ForumActionRow> Of(CasesDbContext db, Scope scope)
    {
        var (shas, pcts) = (scope.Shas.ToArray(), scope.Pcts.ToArray());
        return from action in db.ForumActions.AsNoTracking()
               where scope.IsEverything || shas.Contains(action.Sha) || action.Pcts.Any(pct => pcts.Contains(pct))
               join done in db.ForumActionsDone.AsNoTracking() on new { action.Sha, action.Number } equals new { done.Sha, done.Number } into ends
               from done in ends.DefaultIfEmpty()
               select new ForumActionRow
               {
                   Sha = action.Sha,
                   Number = action.Number,
                   AgreedOn = action.AgreedOn,
                   What = action.What,
                   Who = action.Who,
                   Due = action.Due,
                   DoneOn = done == null ? null : done.DoneOn,
                   How = done == null ? null : done.How,
               };
    }
}

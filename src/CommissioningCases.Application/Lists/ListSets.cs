using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Lists;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class ListSets
{
    extension(CasesDbContext db)
    {
        public DbSet<SavedView> SavedViews => db.Set<SavedView>();

        public DbSet<ListChoice> ListChoices => db.Set<ListChoice>();
    }
}

using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Notifications;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class NotificationSets
{
    extension(CasesDbContext db)
    {
        public DbSet<Notification> Notifications => db.Set<Notification>();

        public DbSet<NotificationChoice> NotificationChoices => db.Set<NotificationChoice>();
    }
}

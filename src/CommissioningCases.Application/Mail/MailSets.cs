using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Mail;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class MailSets
{
    extension(CasesDbContext db)
    {
        public DbSet<MailMessage> MailMessages => db.Set<MailMessage>();
    }
}

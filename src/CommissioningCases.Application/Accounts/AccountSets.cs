using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class AccountSets
{
    extension(CasesDbContext db)
    {
        public DbSet<PasswordLink> PasswordLinks => db.Set<PasswordLink>();

        public DbSet<PasswordRequest> PasswordRequests => db.Set<PasswordRequest>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<KnownDevice> KnownDevices => db.Set<KnownDevice>();

        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        public DbSet<UsedCode> UsedCodes => db.Set<UsedCode>();

        public DbSet<BoundSubject> BoundSubjects => db.Set<BoundSubject>();

        public DbSet<CalendarAddress> CalendarAddresses => db.Set<CalendarAddress>();

        public DbSet<AccessToken> AccessTokens => db.Set<AccessToken>();

        public DbSet<FormDraft> FormDrafts => db.Set<FormDraft>();
    }
}

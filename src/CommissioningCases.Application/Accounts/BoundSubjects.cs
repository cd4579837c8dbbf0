using CommissioningCases.Application.Events;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Which account belongs to whom at the sign-in provider.</summary>
internal sealed class BoundSubjects(CasesDbContext db, ServiceLog log)
{
    /// <returns>Null where nobody has bound it to an account.</returns>
    public Task<AppUser?> FindAsync(SubjectIdentity identity, CancellationToken cancellationToken) => db.BoundSubjects.AsNoTracking()
        .Where(bound => bound.Issuer == identity.Issuer && bound.Subject == identity.Subject)
        .Join(db.Users.AsNoTracking(), bound => bound.UserId, user => user.Id, (bound, user) => user)
        .SingleOrDefaultAsync(cancellationToken);

    /// <returns>False where the account is bound already, or somebody else's is to the same.</returns>
    public async Task<bool> TryBindAsync(BoundSubject bound, CancellationToken cancellationToken) => await db.Database.ExecuteSqlAsync(
        $"""
        insert into bound_subjects (user_id, issuer, subject, bound_at) values ({bound.UserId}, {bound.Issuer}, {bound.Subject}, {bound.BoundAt})
        on conflict do nothing
        """,
        cancellationToken) == 1;

    /// <summary>Takes it away, and puts that on the log where there was something to take.</summary>
    public async Task<bool> UnbindAsync(Guid user, CancellationToken cancellationToken)
    {
        if (await db.BoundSubjects.Where(bound => bound.UserId == user).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }

        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.SubjectUnbound) { Account = user }, cancellationToken);
        return true;
    }
}

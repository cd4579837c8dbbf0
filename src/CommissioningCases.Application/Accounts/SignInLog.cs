namespace CommissioningCases.Application.Accounts;

/// <summary>Writes the sign-in log.</summary>
internal sealed class SignInLog(CasesDbContext db, TimeProvider clock)
{
    /// <param name="user">Null where there is no such account.</param>
    public async Task WriteAsync(SignInOutcome outcome, Guid? user, CancellationToken cancellationToken = default)
    {
        db.SignInEvents.Add(new SignInEvent { At = clock.GetUtcNow(), UserId = user, Outcome = outcome });
        await db.SaveChangesAsync(cancellationToken);
    }
}

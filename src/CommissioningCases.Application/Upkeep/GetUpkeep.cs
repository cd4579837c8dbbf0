using CommissioningCases.Application.Backups;
using CommissioningCases.Application.Histories;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.ProviderAnswers;
using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.Sealing;
using CommissioningCases.Application.Verification;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Upkeep;

/// <summary>How the database stands, and when what keeps the service trustworthy was last done: sealed, verified, backed up. It looks at everything, and tells numbers of it alone.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
public sealed record GetUpkeep : IRequest<UpkeepView>;

/// <param name="LatestSeal">Null before the first.</param>
/// <param name="LatestCheck">The latest verification that came to its end, of those of every night and those that were asked for in the browser; null where there was none.</param>
/// <param name="VerifiedAt">When the latest one of the night was asked for that came to its end; null where there was none, or where the operator wants none.</param>
/// <param name="Backup">The night's backups; null where the operator wants none.</param>
public sealed record UpkeepView(DatabaseFigures Database, Seal? LatestSeal, TrailCheck? LatestCheck, DateTimeOffset? VerifiedAt, ImportFigures Imports, MailFigures Mail, ProviderAnswerFigures ProviderAnswers, BackupsKept? Backup);

/// <param name="Version">Of PostgreSQL, such as "18.1".</param>
/// <param name="Size">In bytes, with its indexes.</param>
/// <param name="Migration">The latest, without which the service does not start.</param>
public sealed record DatabaseFigures(string Version, long Size, string Migration);

/// <summary>The imports and checks of histories that are not done.</summary>
public sealed record ImportFigures(int Waiting, int Running, int Interrupted);

/// <summary>The messages that were not sent.</summary>
/// <param name="Waiting">How many wait.</param>
/// <param name="WaitingSince">Since when the oldest of these waits; null where none does.</param>
/// <param name="GivenUp">How many were given up in the last <see cref="Days"/> days.</param>
public sealed record MailFigures(int Waiting, DateTimeOffset? WaitingSince, int GivenUp)
{
    public const int Days = 7;
}

/// <summary>What came in by the links of providers and is not recorded yet.</summary>
/// <param name="Failing">How much of it failed so often that it will hardly mend itself.</param>
public sealed record ProviderAnswerFigures(int Waiting, int Failing);

internal sealed class GetUpkeepHandler(CasesDbContext db, NightlyBackups backups, TimeProvider clock) : IRequestHandler<GetUpkeep, UpkeepView>
{
    public async Task<UpkeepView> Handle(GetUpkeep request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken); // one for all that is asked here
        try
        {
            return new UpkeepView(
                await ReadDatabaseAsync(cancellationToken),
                await db.Seals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancellationToken),
                await db.TrailChecks.AsNoTracking().Where(check => check.Found != null).OrderByDescending(check => check.Id).FirstOrDefaultAsync(cancellationToken),
                await db.TrailVerdicts.Where(verdict => verdict.IsNightly).OrderByDescending(verdict => verdict.Id).Select(verdict => (DateTimeOffset?)verdict.AskedAt).FirstOrDefaultAsync(cancellationToken),
                await ReadImportsAsync(cancellationToken),
                await ReadMailAsync(cancellationToken),
                await ReadProviderAnswersAsync(cancellationToken),
                BackupsKept.Read(backups));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<DatabaseFigures> ReadDatabaseAsync(CancellationToken cancellationToken)
    {
        var size = await db.Database.SqlQuery<long>($"""select pg_database_size(current_database()) as "Value" """).SingleAsync(cancellationToken);
        return new DatabaseFigures(db.NpgsqlConnection().ServerVersion, size, db.Database.GetMigrations().Last());
    }

    /// <summary>Few are not done: those that are run no more are told by the clock, as on their own pages.</summary>
    private async Task<ImportFigures> ReadImportsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var states = (await db.ImportJobs.AsNoTracking().Where(job => job.State != ImportJobState.Done).ToListAsync(cancellationToken)).ConvertAll(job => job.StateAt(now));
        return new ImportFigures(
            states.Count(state => state == ImportJobState.Waiting),
            states.Count(state => state == ImportJobState.Running),
            states.Count(state => state == ImportJobState.Interrupted));
    }

    private async Task<MailFigures> ReadMailAsync(CancellationToken cancellationToken)
    {
        var waiting = db.MailMessages.Where(message => message.State == MailState.Waiting);
        var since = clock.GetUtcNow().AddDays(-MailFigures.Days);
        return new MailFigures(
            await waiting.CountAsync(cancellationToken),
            await waiting.MinAsync(message => (DateTimeOffset?)message.QueuedAt, cancellationToken),
            await db.MailMessages.CountAsync(message => message.EndedAt >= since && message.State == MailState.GivenUp, cancellationToken));
    }

    private async Task<ProviderAnswerFigures> ReadProviderAnswersAsync(CancellationToken cancellationToken)
    {
        var answers = await db.ProviderQuestions.Where(question => question.AnsweredAt != null && question.TakenAs == null && question.Reason == null).Select(question => question.Tries).ToListAsync(cancellationToken);
        var documents = await db.ProviderDocuments.Where(sent => sent.TakenAs == null && sent.Reason == null).Select(sent => sent.Tries).ToListAsync(cancellationToken);
        return new ProviderAnswerFigures(answers.Count + documents.Count, answers.Concat(documents).Count(tries => tries >= ClaimProviderAnswer.TriesUntilAlarm));
    }
}

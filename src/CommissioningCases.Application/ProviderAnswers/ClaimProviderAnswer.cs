using CommissioningCases.Application.ProviderQuestions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>
/// Says what came in by a provider's link and is to be recorded next, an answer or else a document, and leaves it to whoever asked for a while. What cannot be recorded is thereby
/// tried again later, ever more seldom, and keeps nothing waiting that came after it.
/// </summary>
/// <returns>Null where nothing is due.</returns>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
public sealed record ClaimProviderAnswer : ICommand<ClaimedAnswer?>
{
    /// <summary>What failed so often does not mend itself: somebody should look.</summary>
    public const int TriesUntilAlarm = 3;
}

/// <param name="Id">Of the question, or of the document.</param>
public sealed record ClaimedAnswer(Guid Id, bool IsDocument);

internal sealed class ClaimProviderAnswerHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<ClaimProviderAnswer, ClaimedAnswer?>
{
    /// <summary>How long it is left after each try; after the last of them, as long again.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    public async Task<ClaimedAnswer?> Handle(ClaimProviderAnswer request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var answers = await db.ProviderQuestions.FromSql($"""
            select * from provider_questions
            where answered_at is not null and taken_as is null and reason is null and (due_at is null or due_at <= {now})
            order by coalesce(due_at, answered_at)
            limit 1
            for update skip locked
            """).ToListAsync(cancellationToken);
        if (answers is [var answer])
        {
            (answer.Tries, answer.DueAt) = (answer.Tries + 1, now + PauseAfter(answer.Tries));
            await db.SaveChangesAsync(cancellationToken);
            return new ClaimedAnswer(answer.Id, IsDocument: false);
        }

        var documents = await db.ProviderDocuments.FromSql($"""
            select * from provider_documents
            where taken_as is null and reason is null and (due_at is null or due_at <= {now})
            order by coalesce(due_at, sent_at)
            limit 1
            for update skip locked
            """).ToListAsync(cancellationToken);
        if (documents is not [var sent])
        {
            return null;
        }

        (sent.Tries, sent.DueAt) = (sent.Tries + 1, now + PauseAfter(sent.Tries));
        await db.SaveChangesAsync(cancellationToken);
        return new ClaimedAnswer(sent.DocumentId, IsDocument: true);
    }

    /// <param name="tries">How often it was tried before.</param>
    private static TimeSpan PauseAfter(int tries) => Pauses[Math.Min(tries, Pauses.Length - 1)];
}

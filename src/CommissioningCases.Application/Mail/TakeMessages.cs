using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Mail;

/// <summary>
/// Takes messages that are due, those that have waited longest, so that no other server does for a while; and gives up those that are of no use any more.
/// </summary>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug, AlsoFailed = true)]
public sealed record TakeMessages : ICommand<IReadOnlyList<TakenMessage>>
{
    /// <summary>For how long they are this server's. Whoever has not sent one by then leaves it.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromMinutes(5);

    internal const int Most = 80;
}

/// <param name="Try">Which one this is, from 1.</param>
/// <param name="Text">Null where it cannot be read.</param>
public sealed record TakenMessage(Guid Id, int Try, string Address, DateTimeOffset QueuedAt, MailText? Text);

internal sealed class TakeMessagesHandler(CasesDbContext db, MailContents contents, TimeProvider clock) : IRequestHandler<TakeMessages, IReadOnlyList<TakenMessage>>
{
    public async Task<IReadOnlyList<TakenMessage>> Handle(TakeMessages request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.MailMessages
            .FromSql($"select * from mail_messages where state = 'waiting' and due_at <= {now} order by due_at, id limit {TakeMessages.Most} for update skip locked")
            .ToListAsync(cancellationToken);
        foreach (var message in due)
        {
            if (message.ExpiresAt <= now)
            {
                message.GiveUp(message.Reason ?? "It was not sent in time.", now);
            }
            else
            {
                (message.Tries, message.DueAt) = (message.Tries + 1, now + TakeMessages.Turn);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return [.. due.Where(message => message.State == MailState.Waiting).Select(message => new TakenMessage(message.Id, message.Tries, message.Address, message.QueuedAt, contents.Read(message.Content!)))];
    }
}

using CommissioningCases.Application.Jobs;
using Npgsql;

namespace CommissioningCases.Application.Mail;

/// <summary>A message to be sent to the holder of an account, or to a provider that is asked.</summary>
/// <param name="Recipient">The account, or the question.</param>
/// <param name="Address">The email address.</param>
internal sealed record NewMessage(MailKind Kind, Guid Recipient, string Address, MailText Text)
{
    /// <summary>When it is of no use any more; after three days unless said otherwise.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Adds messages to those that are to be sent, in the transaction of the command: they are sent if what they tell of was done, and only then.</summary>
internal sealed class Outbox(CasesDbContext db, MailSettings settings, MailContents contents, JobAlarm alarm, TimeProvider clock)
{
    /// <summary>For how long it is tried.</summary>
    internal static readonly TimeSpan Life = TimeSpan.FromDays(3);

    public async Task AppendAsync(IReadOnlyList<NewMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(db.NpgsqlConnection());
        foreach (var message in messages)
        {
            batch.BatchCommands.Add(Insert(message));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        alarm.Ring();
    }

    private NpgsqlBatchCommand Insert(NewMessage message)
    {
        var now = clock.GetUtcNow();
        var isKept = settings.Delivery == MailDelivery.Kept;
        return new NpgsqlBatchCommand("""
            insert into mail_messages (id, kind, recipient, address, content, queued_at, expires_at, state, tries, due_at, ended_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $6, $9)
            """)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7(now) },
                new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(message.Kind) },
                new NpgsqlParameter<Guid> { TypedValue = message.Recipient },
                new NpgsqlParameter<string> { TypedValue = message.Address },
                new NpgsqlParameter<byte[]> { TypedValue = contents.Protect(message.Text) },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = message.ExpiresAt ?? now + Life },
                new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(isKept ? MailState.Kept : MailState.Waiting) },
                new NpgsqlParameter<DateTimeOffset?> { TypedValue = isKept ? now : null },
            },
        };
    }
}

using System.Text.Json;
using Npgsql;

namespace CommissioningCases.Application.Events;

/// <summary>Appends to the service's log. From an append on, others that append wait for the end of its transaction: it is the last thing that a handler does.</summary>
internal sealed class ServiceLog(CasesDbContext db, CurrentPerson current, TimeProvider clock)
{
    private static readonly RowShape<ServiceLogHead> Head = new() { { "last_number", head => head.LastNumber }, { "last_hash", head => head.LastHash } };
    private static readonly string Hold = $"select {Head.Select} from hold_service_log()";

    /// <summary>Appends an event in the transaction of the command, so that it is on the log if what it tells of was done; in one of its own where there is none.</summary>
    public async Task AppendAsync(NewServiceEvent happened, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await WriteAsync(happened, cancellationToken);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await WriteAsync(happened, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None); // to its end, whoever has gone: see TransactBehaviour
    }

    private async Task WriteAsync(NewServiceEvent happened, CancellationToken cancellationToken)
    {
        var connection = db.NpgsqlConnection();
        await using var insert = Insert(Chain(happened, await HoldAsync(connection, cancellationToken)));
        insert.Connection = connection;
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<ServiceLogHead> HoldAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var hold = new NpgsqlCommand(Hold, connection);
        await using var reader = await hold.ExecuteReaderAsync(cancellationToken);
        return (await reader.ReadAllAsync(Head, cancellationToken)).Single();
    }

    private ServiceEvent Chain(NewServiceEvent happened, ServiceLogHead head)
    {
        var (person, now) = (happened.By ?? current.Person, clock.GetUtcNow());
        var chained = new ServiceEvent
        {
            Number = head.LastNumber + 1,
            At = now.ToMicrosecond(),
            Kind = ExchangeNames.Of(happened.Kind),
            Person = person?.Id,
            PersonName = person?.Name,
            Role = person is null ? null : ExchangeNames.Of(person.Role),
            Organisation = person?.Organisation,
            Account = happened.Account,
            Subject = happened.Subject,
            Address = current.Client?.Address,
            UserAgent = current.Client?.UserAgent,
            Details = CanonicalJson.Rewrite(JsonSerializer.Serialize(happened.Details)),
            PreviousHash = head.LastHash,
            Hash = [],
        };
        return chained with { Hash = ServiceEventHash.Of(chained) };
    }

    private static NpgsqlCommand Insert(ServiceEvent happened) => new("""
        insert into service_events (number, at, kind, person, person_name, role, organisation, account, subject, address, user_agent, details, previous_hash, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """)
    {
        Parameters =
        {
            new NpgsqlParameter<long> { TypedValue = happened.Number },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = happened.At },
            new NpgsqlParameter<string> { TypedValue = happened.Kind },
            new NpgsqlParameter<Guid?> { TypedValue = happened.Person },
            Text(happened.PersonName),
            Text(happened.Role),
            Text(happened.Organisation),
            new NpgsqlParameter<Guid?> { TypedValue = happened.Account },
            Text(happened.Subject),
            Text(happened.Address),
            Text(happened.UserAgent),
            new NpgsqlParameter<string> { TypedValue = happened.Details, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb },
            new NpgsqlParameter<byte[]> { TypedValue = happened.PreviousHash },
            new NpgsqlParameter<byte[]> { TypedValue = happened.Hash },
        },
    };

    private static NpgsqlParameter<string?> Text(string? value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text };
}

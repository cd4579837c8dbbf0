using CommissioningCases.Application.Events;
using CommissioningCases.Application.Sealing;
using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Follows the chain of the service's log: hashes every event again, sees that none is missing, and gives the log of what was sealed, and what is kept by its hash, what it holds.</summary>
internal sealed class ServiceLogVerifier(SealedLogVerifier sealedLog, LoggedRecordVerifier records, Discrepancies discrepancies)
{
    private static readonly RowShape<ServiceEvent> Rows = new()
    {
        { "number", happened => happened.Number },
        { "at", happened => happened.At },
        { "kind", happened => happened.Kind },
        { "person", happened => happened.Person },
        { "person_name", happened => happened.PersonName },
        { "role", happened => happened.Role },
        { "organisation", happened => happened.Organisation },
        { "account", happened => happened.Account },
        { "subject", happened => happened.Subject },
        { "address", happened => happened.Address },
        { "user_agent", happened => happened.UserAgent },
        { "details", happened => happened.Details },
        { "previous_hash", happened => happened.PreviousHash },
        { "hash", happened => happened.Hash },
    };

    private static readonly Dictionary<Guid, string> Names = new() { [SealedKind.ServiceLogChain] = SealedKind.ServiceLogName };

    private static readonly RowShape<ServiceLogHead> Heads = new() { { "last_number", head => head.LastNumber }, { "last_hash", head => head.LastHash } };

    /// <returns>Where the events end.</returns>
    public async Task<ServiceLogHead> VerifyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var log = new SealedLog(connection);
        var (last, through) = (ServiceLogHead.Empty, 0L);
        for (var leaves = await log.ReadServiceLogAsync(long.MinValue, cancellationToken); leaves.Count > 0; leaves = await log.ReadServiceLogAsync(leaves[^1].First, cancellationToken))
        {
            var end = Math.Max(through, leaves.Max(leaf => leaf.Last));
            last = await FollowAsync(connection, last, through, end, isSealed: true, cancellationToken);
            sealedLog.Compare(Names, leaves);
            through = end;
        }

        last = await FollowAsync(connection, last, through, long.MaxValue, isSealed: false, cancellationToken);
        await using var heads = new NpgsqlCommand($"select {Heads.Select} from service_log_head", connection);
        await using var found = await heads.ExecuteReaderAsync(cancellationToken);
        Compare(last, await found.ReadAllAsync(Heads, cancellationToken));
        return last;
    }

    /// <summary>Follows the chain from behind one number through another.</summary>
    private async Task<ServiceLogHead> FollowAsync(NpgsqlConnection connection, ServiceLogHead last, long after, long through, bool isSealed, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select {Rows.Select} from service_events where number > $1 and number <= $2 order by number", connection)
        {
            Parameters = { new() { Value = after }, new() { Value = through } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            last = Follow(last, Rows.Read(reader), isSealed);
        }

        return last;
    }

    private ServiceLogHead Follow(ServiceLogHead last, ServiceEvent happened, bool isSealed)
    {
        if (happened.Number != last.LastNumber + 1)
        {
            Report(last.LastNumber + 1, $"is missing: event {happened.Number} comes next");
        }
        else if (!happened.PreviousHash.AsSpan().SequenceEqual(last.LastHash))
        {
            Report(happened.Number, "is not chained to the one before it");
        }

        var hash = ServiceEventHash.Of(happened with { Details = CanonicalJson.Rewrite(happened.Details) });
        if (isSealed)
        {
            sealedLog.Expect(SealedKind.ServiceLogChain, happened.Number, hash);
        }

        if (!hash.AsSpan().SequenceEqual(happened.Hash))
        {
            Report(happened.Number, "was changed: its hash is not that of what it holds");
        }

        records.Expect(happened);
        return new ServiceLogHead(happened.Number, happened.Hash);
    }

    private void Compare(ServiceLogHead last, IReadOnlyList<ServiceLogHead> heads)
    {
        if (heads is not [var head])
        {
            discrepancies.Add(null, null, "The head of the service log is missing.");
        }
        else if (head.LastNumber != last.LastNumber)
        {
            Report(
                Math.Min(head.LastNumber, last.LastNumber) + 1,
                head.LastNumber > last.LastNumber ? $"is missing: the log ends at event {head.LastNumber}" : $"is beyond the end of the log, which is event {head.LastNumber}");
        }
        else if (!head.LastHash.AsSpan().SequenceEqual(last.LastHash))
        {
            Report(last.LastNumber, "is not the one at which the log ends");
        }
    }

    private void Report(long number, string what) => discrepancies.Add(null, null, $"Event {number} of the service log {what}.");
}

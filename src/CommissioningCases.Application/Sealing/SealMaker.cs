using System.Globalization;
using CommissioningCases.Application.Events;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Sealing;

/// <summary>Makes seals, one after the other however many servers try.</summary>
internal sealed class SealMaker(CasesDbContext db, SealKeys keys, SealMail mail, ServiceLog events, TimeProvider clock)
{
    /// <summary>Any number will do, as long as every server takes the same.</summary>
    internal const long Lock = 5_080_2009_0927;

    /// <summary>The last seal; null where there is none.</summary>
    public Task<Seal?> FindLastAsync(CancellationToken cancellationToken) =>
        db.Seals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Waits until nobody else makes one, to the end of the command's transaction: however long the first seal of many histories takes.</summary>
    /// <returns>The last seal; null where there is none.</returns>
    public async Task<Seal?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock($1)", db.NpgsqlConnection()) { Parameters = { new() { Value = Lock } }, CommandTimeout = 0 };
        await wait.ExecuteNonQueryAsync(cancellationToken);
        return await FindLastAsync(cancellationToken);
    }

    /// <summary>Takes the turn to the end of the command's transaction, unless somebody else makes a seal at this moment.</summary>
    public Task<bool> TryTakeTurnAsync(CancellationToken cancellationToken) => DatabaseLock.TryTakeAsync(db, Lock, cancellationToken);

    /// <summary>Seals everything that was recorded until now.</summary>
    /// <param name="last">The seal before it.</param>
    /// <exception cref="BrokenTrailException">The last one is not as it was made, or what it covers is not there any more: nothing is signed on top of that.</exception>
    public async Task<Seal> MakeAsync(Seal? last, CancellationToken cancellationToken)
    {
        if (last is not null && keys.FaultOf(last) is { } fault)
        {
            throw new BrokenTrailException($"{fault} No seal is made on top of it.");
        }

        var log = new SealedLog(db.NpgsqlConnection());
        var size = await log.CountAsync(cancellationToken);
        if (size != (last?.Size ?? 0) || (last is not null && !(await log.RootAsync(size, cancellationToken)).AsSpan().SequenceEqual(last.Root)))
        {
            throw new BrokenTrailException($"The log of what was sealed is not what {(last is null ? "it was at the beginning" : $"{last} covers")}.");
        }

        var grown = await log.GrowAsync(size, cancellationToken);
        var at = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var seal = keys.Signed(new Seal(keys.Origin, (last?.Number ?? 0) + 1, at, grown, await log.RootAsync(grown, cancellationToken), last?.Hash ?? Seal.None, "", []));
        db.Seals.Add(seal);
        await db.SaveChangesAsync(cancellationToken);
        await mail.SendAsync(seal, cancellationToken);
        await events.AppendAsync(
            new NewServiceEvent(ServiceEventKind.SealMade)
            {
                Subject = string.Create(CultureInfo.InvariantCulture, $"seal {seal.Number}"),
                Details = new Dictionary<string, string?> { ["root"] = Convert.ToHexStringLower(seal.Root) },
            },
            cancellationToken);
        return seal;
    }
}

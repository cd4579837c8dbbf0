using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sealing;

/// <summary>Makes seals, one after the other however many servers try.</summary>
internal sealed class SealMaker(CasesDbContext db, SealKeys keys, TimeProvider clock)
{
    /// <summary>Any number will do, as long as every server takes the same.</summary>
    private const long Lock = 5_080_2009_0927;

    /// <summary>Waits until nobody else makes one, to the end of the command's transaction.</summary>
    /// <returns>The last seal; null where there is none.</returns>
    public async Task<Seal?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        return await db.Seals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Seals everything that was recorded until now.</summary>
    /// <param name="last">The seal before it.</param>
    /// <exception cref="BrokenTrailException">What the last one covers is not there any more: nothing is signed on top of that.</exception>
    public async Task<Seal> MakeAsync(Seal? last, CancellationToken cancellationToken)
    {
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
        return seal;
    }
}

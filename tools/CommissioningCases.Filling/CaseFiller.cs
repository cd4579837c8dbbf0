using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Filling;

/// <summary>Adds fictitious cases in bulk: decided by the rulebook, with hashes and views as if each had been recorded.</summary>
/// <param name="db">Acts as the owner of the tables, because PostgreSQL copies into none that has policies.</param>
internal sealed class CaseFiller(CasesDbContext db, TimeProvider clock)
{
    /// <param name="progress">Is told how many have been copied so far.</param>
    public async Task<Filled> AddAsync(int cases, IProgress<int> progress, CancellationToken cancellationToken = default)
    {
        db.Database.SetCommandTimeout(0);
        var reference = await new Bodies().ReadAsync(db, cancellationToken);
        var references = await CaseReferences.ReserveAsync(db, cases, cancellationToken);
        return await new HistoryFiller(db).AddAsync(cases, new FictitiousHistories(reference.Bodies, clock.Today(), references).Tell, progress, cancellationToken);
    }
}

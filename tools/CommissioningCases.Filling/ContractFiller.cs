using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Filling;

/// <summary>Adds fictitious contracts with their measurements in bulk: decided by the rulebook, with hashes and views as if each entry had been recorded.</summary>
/// <param name="db">Acts as the owner of the tables, because PostgreSQL copies into none that has policies.</param>
internal sealed class ContractFiller(CasesDbContext db, TimeProvider clock)
{
    /// <param name="progress">Is told how many have been copied so far.</param>
    public async Task<Filled> AddAsync(int contracts, IProgress<int> progress, CancellationToken cancellationToken = default)
    {
        db.Database.SetCommandTimeout(0);
        var known = (await new Bodies().ReadAsync(db, cancellationToken)).Bodies;
        var references = await CaseReferences.ReserveAsync(db, contracts, cancellationToken);
        return await new HistoryFiller(db).AddAsync(contracts, new FictitiousContracts(known, clock.Today(), references).Tell, progress, cancellationToken);
    }
}

using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Filling;

internal static class CaseReferences
{
    /// <summary>Takes so many references that nobody else will get, and gives the number in the first.</summary>
    public static Task<long> ReserveAsync(CasesDbContext db, int count, CancellationToken cancellationToken) => db.Database
        .SqlQuery<long>($"""select setval('case_references', nextval('case_references') + {count}) - {count} as "Value" """)
        .SingleAsync(cancellationToken);
}

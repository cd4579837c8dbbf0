using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Store;

/// <summary>The keys of the cookies that were kept before a certificate encrypted them.</summary>
public static class ClearKeys
{
    /// <summary>
    /// Removes them: whoever has an old copy of the database has them too. People sign in once more. As the owner of the tables; nobody else may remove a key.
    /// </summary>
    public static Task<int> RemoveClearKeysAsync(this CasesDbContext db, CancellationToken cancellationToken) =>
        db.DataProtectionKeys.Where(key => key.Xml!.Contains("<masterKey")).ExecuteDeleteAsync(cancellationToken);
}

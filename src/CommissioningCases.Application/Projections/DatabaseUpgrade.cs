namespace CommissioningCases.Application.Projections;

/// <summary>Brings the database to what this version of the service needs.</summary>
public static class DatabaseUpgrade
{
    /// <summary>Makes the database where it is missing, applies what is pending, and makes the views anew where their definition has changed, while no other server does.</summary>
    public static Task<ProjectionsBroughtUp> MigrateExclusivelyAsync(this CasesDbContext db, CancellationToken cancellationToken = default) =>
        DatabaseMigration.MigrateAsync(db, ProjectionEdition.BringUpToDateAsync, cancellationToken);
}

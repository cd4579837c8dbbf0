namespace CommissioningCases.Application.Projections;

/// <summary>Brings the database to what this version of the service needs.</summary>
public static class DatabaseUpgrade
{
    /// <summary>Makes the database where it is missing, applies what is pending, and makes the views anew where their definition has changed, while no other server does.</summary>
    /// <param name="rules">The editions of the rules by which the views are made anew; those of this version unless told otherwise.</param>
    public static Task<ProjectionsBroughtUp> MigrateExclusivelyAsync(this CasesDbContext db, RuleSets? rules = null, CancellationToken cancellationToken = default) =>
        DatabaseMigration.MigrateAsync(db, (migrated, cancellation) => ProjectionEdition.BringUpToDateAsync(migrated, rules ?? RuleSets.Standard, cancellation), cancellationToken);
}

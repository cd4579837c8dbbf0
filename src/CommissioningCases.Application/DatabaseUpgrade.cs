using CommissioningCases.Application.Projections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application;

/// <summary>Brings the database to what this version of the service needs.</summary>
public static class DatabaseUpgrade
{
    /// <summary>Applies what is pending, and makes the views anew where their definition has changed, while no other server does.</summary>
    /// <param name="rules">The editions of the rules by which the views are made anew; those of this version unless told otherwise.</param>
    public static Task<ProjectionsBroughtUp> MigrateExclusivelyAsync(this CasesDbContext db, RuleSets? rules = null, CancellationToken cancellationToken = default)
    {
        var connectionString = db.Database.GetConnectionString()!;
        var known = rules ?? RuleSets.Standard;
        return DatabaseMigration.MigrateAsync(db, known, (_, cancellation) => UpdateProjectionsAsync(connectionString, known, cancellation), cancellationToken);
    }

    /// <summary>By services of its own, which act as the owner of the tables: those of a web site do not.</summary>
    private static async Task<ProjectionsBroughtUp> UpdateProjectionsAsync(string ownerConnectionString, RuleSets rules, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(rules)
            .AddApplication(ownerConnectionString)
            .BuildServiceProvider();
        return await new ScopedSender(services.GetRequiredService<IServiceScopeFactory>(), Person.Operator).SendAsync(new UpdateProjections(), cancellationToken);
    }
}

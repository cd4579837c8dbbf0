using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Store;

/// <summary>How a <see cref="CasesDbContext"/> is set up.</summary>
public static class CasesDbContextOptions
{
    /// <summary>Identity asks a context's services for the version of its tables; this says it to contexts that have none.</summary>
    private static readonly IServiceProvider SchemaVersion = new ServiceCollection().AddIdentitySchemaVersion().BuildServiceProvider();

    /// <summary>A context outside the application's services, as tests and migrations use. It acts as whoever the connection string names, past every wall.</summary>
    public static CasesDbContext NewContext(string connectionString) =>
        new(new DbContextOptionsBuilder<CasesDbContext>().UseCases(connectionString).Options);

    /// <summary>Makes the model of the database, which every context of this process then shares. It needs no database, so that it can be made while one starts.</summary>
    public static void MakeModel()
    {
        using var db = NewContext("Host=none");
        _ = db.Model;
    }

    internal static DbContextOptionsBuilder<CasesDbContext> UseCases(this DbContextOptionsBuilder<CasesDbContext> options, string connectionString)
    {
        ((DbContextOptionsBuilder)options).UseCases(connectionString);
        return options;
    }

    internal static DbContextOptionsBuilder UseCases(this DbContextOptionsBuilder options, string connectionString)
    {
        options.UseNpgsql(connectionString);
        if (options.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
        {
            options.UseApplicationServiceProvider(SchemaVersion);
        }

        return options;
    }

    internal static IServiceCollection AddIdentitySchemaVersion(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}

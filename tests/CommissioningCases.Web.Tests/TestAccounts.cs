using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests;

/// <summary>People like those of the demonstration, in its organisations, for the tests of one class.</summary>
public static class TestAccounts
{
    public const string Password = "three-random-words";

    /// <summary>The names to sign in by: commissioner, second.commissioner, board, sha, union, admin, auditor, cluster, department and others.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. DemonstrationAccounts.All.Select(account => account.UserName.Split('@')[0])];

    public static string EmailOf(string name) => $"{name}@test.example";

    public static async Task AddAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentPerson>();
        current.Person = Person.Operator;
        using var opened = current.OpenAccounts();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        db.Organisations.Add(new Organisation { Kind = OrganisationKind.Sha, Code = DemonstrationBodies.Sha.Code, Name = DemonstrationBodies.Sha.Name });
        db.Organisations.AddRange(DemonstrationBodies.Pcts.Select(pct => new Organisation { Kind = OrganisationKind.Pct, Code = pct.Code, Name = pct.Name, Sha = pct.Sha }));
        db.Organisations.AddRange(DemonstrationBodies.Providers.Select(provider => new Organisation
        {
            Kind = OrganisationKind.Provider,
            Code = provider.Code,
            Name = provider.Name,
            ProviderKind = provider.Kind,
            Sha = provider.Sha,
        }));
        db.Organisations.AddRange(DemonstrationBodies.Clusters.Select(cluster => new Organisation
        {
            Kind = OrganisationKind.Cluster,
            Code = cluster.Code,
            Name = cluster.Name,
            Sha = cluster.Sha,
            Members = [.. cluster.Members],
        }));
        foreach (var account in DemonstrationAccounts.All)
        {
            var email = EmailOf(account.UserName.Split('@')[0]);
            var user = new AppUser
            {
                Id = Guid.NewGuid(),
                UserName = email,
                Email = email,
                Name = account.Name,
                Role = account.Role,
                Organisation = account.Organisation,
                Further = [.. account.Further],
                Union = account.Union,
            };
            (await users.CreateAsync(user, Password)).Succeeded.ShouldBeTrue();
        }
    }
}

using CommissioningCases.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Reference;

public sealed class BodiesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task ReadAsync_KnowsWhatAnotherServerAddedAndKeepsWhatIsBuiltIn()
    {
        await using var application = new TestApplication(postgres.ConnectionString);
        var bodies = application.Services.GetRequiredService<Bodies>();
        await application.WithDatabaseAsync(db => bodies.ReadAsync(db, CancellationToken.None));

        await using var other = new TestApplication(postgres.ConnectionString);
        await other.WithDatabaseAsync(db =>
        {
            db.Organisations.AddRange(
                new Organisation { Kind = OrganisationKind.Provider, Code = "NEW", Name = "New Care", ProviderKind = ProviderKind.ThirdSector },
                new Organisation { Kind = OrganisationKind.Pct, Code = People.Pct, Name = "Not what is built in", Sha = "Q99" },
                new Organisation { Kind = OrganisationKind.Sha, Code = "Q99", Name = "New Authority" },
                new Organisation { Kind = OrganisationKind.Cluster, Code = "CL-NEW", Name = "New Cluster", Sha = "Q99", Members = [People.Pct] });
            return db.SaveChangesAsync();
        });

        var known = await application.WithDatabaseAsync(db => bodies.ReadAsync(db, CancellationToken.None));

        known.Bodies.FindProvider("NEW").ShouldBe(new Provider("NEW", "New Care", ProviderKind.ThirdSector, null));
        known.Bodies.FindPct(People.Pct)!.Sha.ShouldBe("Q35");
        known.Bodies.FindCluster("CL-NEW")!.Members.ShouldBe([People.Pct]);
        known.Shas.ShouldContain(sha => sha.Code == "Q99");
        bodies.Latest.ShouldBeSameAs(known);
    }
}

using System.Globalization;
using CommissioningCases.Application.Applying;
using CommissioningCases.Application.Tests.Choice;
using CommissioningCases.Testing;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Applying;

public sealed class DeclineReceivedTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task WhatIsBeingTakenIn_IsNotDeclined()
    {
        await using var server = new TestMailServer();
        await using var application = new TestApplication(await postgres.NewDatabaseAsync(), mail: server.Settings);
        await application.ApplyForPodiatryAsync();
        var offer = int.Parse((await Sql.QueryAsync(application.ConnectionString, "select number::text from entries where \"do\" = 'open-offer'"))[0], CultureInfo.InvariantCulture);
        await application.SendAsync(People.Commissioner, new PublishOffer(SharingCase.Cluster, offer, true));

        // The first has its entry already, and not yet its documents.
        await Sql.ExecuteAsync(application.ConnectionString, """
            insert into link_applications (id, offer_id, case_id, provider_name, contact, address, code_hash, begun_at, expires_at, answers, sent_at)
            select e.attempt_id, o.id, o.case_id, 'First', 'Ann', 'ann@provider.example', sha256('code'), now(), timestamptz '2099-01-01', array[''], now()
            from public_offers o, entries e where e.case_id = o.case_id and e."do" = 'record-application' limit 1;
            insert into link_applications (id, offer_id, case_id, provider_name, contact, address, code_hash, begun_at, expires_at, answers, sent_at)
            select gen_random_uuid(), o.id, o.case_id, 'Second', 'Bob', 'bob@provider.example', sha256('another'), now(), timestamptz '2099-01-01', array[''], now() from public_offers o
            """);
        var (first, second) = (await IdOfAsync(application, "First"), await IdOfAsync(application, "Second"));

        (await Should.ThrowAsync<ValidationException>(() => application.SendAsync(People.Commissioner, new DeclineReceived(SharingCase.Cluster, first, "Too late"))))
            .Errors.Single().ErrorMessage.ShouldBe("It was taken in or declined already, or is being taken in");
        await application.SendAsync(People.Commissioner, new DeclineReceived(SharingCase.Cluster, second, "Nobody knows you"));
        (await application.SendAsync(People.Commissioner, new GetReceived(SharingCase.Cluster, second))).Application.DeclinedBecause.ShouldBe("Nobody knows you");
    }

    private static async Task<Guid> IdOfAsync(TestApplication application, string provider) =>
        Guid.Parse((await Sql.QueryAsync(application.ConnectionString, $"select id::text from link_applications where provider_name = '{provider}'"))[0]);
}

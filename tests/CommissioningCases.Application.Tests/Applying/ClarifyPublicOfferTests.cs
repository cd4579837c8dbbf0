using System.Globalization;
using CommissioningCases.Application.Applying;
using CommissioningCases.Application.Tests.Choice;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Applying;

/// <summary>A question has one answer, whoever answers it, and is marked with it whatever comes in between.</summary>
public sealed class ClarifyPublicOfferTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Criteria = ["Registered"];
    private static readonly string[] Questions = ["Are you registered?"];

    [Fact]
    public async Task WhatWasRecordedAndNotNoted_IsNotedWhenItIsAnsweredAgain_InTheWordsThatWereRecorded()
    {
        await using var server = new TestMailServer();
        await using var application = new TestApplication(await postgres.NewDatabaseAsync(), mail: server.Settings);
        var (offer, asked) = await AskAsync(application);
        (await application.SendAsync(People.Commissioner, Answer(offer, asked, "Yes"))).ShouldBeOfType<AttemptResult.Accepted>();

        // As if it had been stopped after the entry.
        await Sql.ExecuteAsync(application.ConnectionString, "update link_questions set answered_as = null; delete from mail_messages");
        (await application.SendAsync(People.Commissioner, Answer(offer, asked, "No"))).ShouldBeOfType<AttemptResult.Changed>();

        (await Sql.QueryAsync(application.ConnectionString, "select (answered_as = (select max(number) from entries e where e.case_id = q.case_id))::text from link_questions q")).ShouldBe(["true"]);
        (await Sql.QueryAsync(application.ConnectionString, "select count(*)::text from mail_messages where kind = 'offer-clarified'")).ShouldBe(["1"]);
        (await Sql.QueryAsync(application.ConnectionString, "select shown->'Clarifications'->0->>'Answer' from public_offers")).ShouldBe(["Yes"]);
    }

    [Fact]
    public async Task TwoWhoAnswerAtOnce_GiveOneAnswer()
    {
        await using var server = new TestMailServer();
        await using var application = new TestApplication(await postgres.NewDatabaseAsync(), mail: server.Settings);
        var (offer, asked) = await AskAsync(application);

        var results = await Task.WhenAll(
            application.SendAsync(People.Commissioner, Answer(offer, asked, "Yes")),
            application.SendAsync(People.Commissioner, Answer(offer, asked, "No")),
            application.SendAsync(People.Commissioner, Answer(offer, asked, "Yes")));

        results.OfType<AttemptResult.Accepted>().Select(accepted => accepted.Number).Distinct().ShouldHaveSingleItem();
        (await Sql.QueryAsync(application.ConnectionString, "select count(*)::text from entries where \"do\" = 'clarify-offer'")).ShouldBe(["1"]);
        (await Sql.QueryAsync(application.ConnectionString, "select count(*)::text from mail_messages where kind = 'offer-clarified'")).ShouldBe(["1"]);
    }

    private static ClarifyPublicOffer Answer(int offer, Guid asked, string answer) => new(SharingCase.Cluster, offer, asked, "Must we have a car park?", answer, Guid.NewGuid());

    /// <summary>Somebody has begun to apply for the offer, which takes applications today, and asks something.</summary>
    private static async Task<(int Offer, Guid Asked)> AskAsync(TestApplication application)
    {
        await application.SelectPodiatryAsync();
        var today = DateOnly.FromDateTime(application.Clock.GetUtcNow().UtcDateTime);
        var view = await application.SendAsync(People.Commissioner, new GetProgramme(SharingCase.Cluster));
        var (_, offer) = await application.AcceptAsync(People.Commissioner, Attempts.On(view.Reference, "open-offer", new
        {
            on = Day(today),
            service = "podiatry",
            criteria = Criteria,
            nationalQuestions = Questions,
            opens = Day(today),
            closes = Day(today.AddDays(20)),
        }));
        await application.SendAsync(People.Commissioner, new PublishOffer(SharingCase.Cluster, offer, true));
        await Sql.ExecuteAsync(application.ConnectionString, """
            insert into link_applications (id, offer_id, case_id, provider_name, contact, address, code_hash, begun_at, expires_at, answers)
            select gen_random_uuid(), o.id, o.case_id, 'First', 'Ann', 'ann@provider.example', sha256('code'), now(), timestamptz '2099-01-01', array[''] from public_offers o
            """);
        (await application.SendAsync(null, new AskAboutOffer("code", "Must we have a car park?"))).ShouldBeTrue();
        return (offer, Guid.Parse((await Sql.QueryAsync(application.ConnectionString, "select id::text from link_questions"))[0]));
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

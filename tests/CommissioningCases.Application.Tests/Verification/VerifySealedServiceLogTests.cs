using System.Globalization;
using CommissioningCases.Application.Tests.Sealing;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>Somebody with every right in the database rewrites the service's log and makes its chain anew, so that only what was sealed can tell.</summary>
public sealed class VerifySealedServiceLogTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    public static TheoryData<string, string> Cheats => new()
    {
        { "update service_events set person_name = 'Somebody else' where number = 2", "Event 2 of the service log is not the one that was sealed." },
        {
            "delete from service_events where number = 2; update service_events set number = number - 1 where number > 2; update service_log_head set last_number = last_number - 1",
            "Event 2 of the service log is not the one that was sealed."
        },
        { "delete from service_events where number >= 3; update service_log_head set last_number = 2", "Event 3 of the service log was sealed, and is gone." },
    };

    [Theory]
    [MemberData(nameof(Cheats))]
    public async Task AnEventThatWasRewritten_IsNamed(string cheat, string what)
    {
        await using var application = await LoggedAsync();
        var seal = await SealAsync(application);
        (await VerifyAsync(application, seal)).ShouldBeEmpty();

        await Forgery.ServiceLogAsync(application, cheat);

        (await VerifyAsync(application)).ShouldContain(what);
        (await VerifyAsync(application, seal)).ShouldBe([what, "Seal 1 of 2013-03-01 covers something that is not here now. What that is stands above: the log of what was sealed is still the one that it covers."]);
    }

    [Theory]
    [MemberData(nameof(Cheats))]
    public async Task AnEventThatWasRewrittenWithTheLogOfWhatWasSealed_IsFoundByASealFromOutside(string cheat, string what)
    {
        await using var application = await LoggedAsync();
        var seal = await SealAsync(application);

        await Forgery.ServiceLogAsync(application, cheat);
        await Forgery.SealedLogAsync(application);

        (await VerifyAsync(application, seal)).ShouldBe(
            ["Seal 1 of 2013-03-01 covers something that is not here now, and the log of what was sealed was changed, too. It is something of the service log."],
            customMessage: what);
    }

    [Fact]
    public async Task ASealFromBeforeTheServiceLogWasSealed_StillCompares()
    {
        await using var application = await LoggedAsync();
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await Sql.ExecuteAsync(application.ConnectionString, Forgery.WithoutGuards + """
            create table aside as select * from service_events;
            delete from service_events;
            alter table service_events enable always trigger service_events_chained;
            """);
        var older = await SealAsync(application);
        await Sql.ExecuteAsync(application.ConnectionString, """
            alter table service_events disable trigger all;
            insert into service_events select * from aside;
            alter table service_events enable always trigger service_events_chained;
            """);
        older.Size.ShouldBe(1);
        (await VerifyAsync(application, older)).ShouldBeEmpty();

        var newer = await SealAsync(application);

        newer.Size.ShouldBe(2);
        (await VerifyAsync(application, older, newer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ASealThatWasMade_IsOnTheServiceLogItself()
    {
        await using var application = await LoggedAsync();

        var seal = await SealAsync(application);

        var happened = await application.WithDatabaseAsync(db => db.ServiceEvents.OrderByDescending(happened => happened.Number).FirstAsync());
        (happened.Number, happened.Kind, happened.Subject, happened.PersonName).ShouldBe((4, "seal-made", "seal 1", People.Auditor.Name));
        happened.Details.ShouldContain(Convert.ToHexStringLower(seal.Root));
    }

    [Fact]
    public async Task ALongLog_IsComparedToItsEnd()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        const int Events = 200;
        await Forgery.ServiceLogAsync(application, string.Create(CultureInfo.InvariantCulture, $"""
            insert into service_events (number, at, kind, details, previous_hash, hash) select n, '2013-03-01', 'signed-in', jsonb_build_object(), '', '' from generate_series(1, {Events}) n;
            """));
        await Sql.ExecuteAsync(application.ConnectionString, $"""
            insert into seal_leaves select number - 1, '{SealedKind.ServiceLogWord}', '{SealedKind.ServiceLogChain}', '{SealedKind.ServiceLogName}', number, number, hash from service_events;
            """);
        var leaves = await application.WithDatabaseAsync(db => db.SealedLeaves.AsNoTracking().OrderBy(leaf => leaf.Position).ToListAsync());
        var root = NaiveTree.Root(leaves.ConvertAll(leaf => leaf.Hash()).ToArray());
        var seal = TestSealKeys.Usual.Signed(new Seal("tests", 1, application.Clock.GetUtcNow(), Events, root, Seal.None, "", []));
        await application.WithDatabaseAsync(async db =>
        {
            db.Seals.Add(seal);
            return await db.SaveChangesAsync();
        });
        (await VerifyAsync(application, seal)).ShouldBeEmpty();

        await Forgery.ServiceLogAsync(application, "update service_events set address = '192.0.2.9' where number = 190");

        (await VerifyAsync(application, seal))[0].ShouldBe("Event 190 of the service log is not the one that was sealed.");
    }

    private static Task<Seal> SealAsync(TestApplication application) => application.SendAsync(People.Auditor, new MakeSeal());

    private static async Task<IReadOnlyList<string>> VerifyAsync(TestApplication application, params Seal[] seals) =>
        [.. (await application.SendAsync(People.Auditor, new VerifyTrail(Seals: seals))).Discrepancies.Select(discrepancy => discrepancy.ToString())];

    private async Task<TestApplication> LoggedAsync()
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        foreach (var page in (string[])["/a", "/b", "/c"])
        {
            await application.SendAsync(People.Commissioner, new LogRefusedAccess("GET", page));
        }

        return application;
    }
}

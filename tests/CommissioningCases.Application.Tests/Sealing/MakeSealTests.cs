using System.Globalization;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Tests.Sealing;

public sealed class MakeSealTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    /// <summary>Histories whose entries hold nothing but hashes: what a seal covers.</summary>
    private static string ManyHistories(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"""
        insert into case_histories select md5('history ' || n)::uuid, 'MANY-' || n, '2' from generate_series({from}, {to}) n;
        insert into entries
        select h.id, e, 'add-note', '2010-01-01', null, '[]', 'accepted', array[]::text[], now(), gen_random_uuid(), '', '', null, gen_random_uuid(), '', sha256(convert_to(h.name || e, 'UTF8'))
        from generate_series({from}, {to}) n join case_histories h on h.name = 'MANY-' || n, generate_series(1, 1 + n % 3) e;
        alter table case_heads disable trigger case_heads_move_on;
        insert into case_heads select case_id, max(number), '' from entries where case_id not in (select case_id from case_heads) group by case_id;
        alter table case_heads enable always trigger case_heads_move_on;
        """);

    [Fact]
    public async Task MakeSeal_OfNothing_CoversNothing()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        var seal = await SealAsync(application);

        (seal.Number, seal.Size, seal.Origin, seal.At).ShouldBe((1, 0, "tests", application.Clock.GetUtcNow()));
        seal.Root.ShouldBe(MerkleHash.Empty);
        seal.Before.ShouldBe(Seal.None);
        TestSealKeys.Usual.Known[0].HasSigned(seal).ShouldBeTrue();
    }

    [Fact]
    public async Task MakeSeal_EachTime_CoversWhatIsNewBehindWhatWasSealed()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var one = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        var first = await SealAsync(application);
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(one.Case));
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(one.Case));
        var other = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        var second = await SealAsync(application);
        var third = await SealAsync(application);

        // Each is an event of the service's log, which the next covers.
        (first.Size, second.Size, third.Size).ShouldBe((1, 4, 5));
        second.Before.ShouldBe(first.Hash);
        third.Before.ShouldBe(second.Hash);
        var leaves = await LeavesAsync(application);
        leaves.Take(3).Select(leaf => (leaf.Name, leaf.First, leaf.Last)).Order().ShouldBe([(one.Case, 1, 1), (one.Case, 2, 3), (other.Case, 1, 1)]);
        leaves.Skip(3).Select(leaf => (leaf.Name, leaf.First, leaf.Last)).ShouldBe([("the service log", 1, 1), ("the service log", 2, 2)]);
        Convert.ToHexStringLower(leaves.Single(leaf => leaf.Name == other.Case).HashOf(1)).ShouldBe(other.Hash);
        NaiveTree.Root(leaves.Take(4).Select(leaf => leaf.Hash()).ToArray()).ShouldBe(second.Root);
        (await application.SendAsync(People.Auditor, new VerifyTrail(Seals: [first, second, third]))).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task MakeSeal_OfALongHistory_MakesLeavesOf256Entries()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await Sql.ExecuteAsync(application.ConnectionString, """
            insert into entries select case_id, n, "do", on_day, null, fields, outcome, unmet, recorded_at, user_id, user_name, role, organisation, gen_random_uuid(), '', sha256(int4send(n))
            from entries, generate_series(2, 600) n;
            alter table case_heads disable trigger case_heads_move_on;
            update case_heads set last_number = 600;
            """);

        await SealAsync(application);

        (await LeavesAsync(application)).Select(leaf => (leaf.Name, leaf.First, leaf.Last)).ShouldBe([(logged.Case, 1, 256), (logged.Case, 257, 512), (logged.Case, 513, 600)]);
    }

    [Fact]
    public async Task EverySeal_IsTheBeginningOfEveryLaterOne_AndEveryLeafIsProvedToBeInIt()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var seals = new List<Seal>();
        var last = 0;
        foreach (var upTo in (int[])[3, 255, 256, 257, 700, 1100])
        {
            await Sql.ExecuteAsync(application.ConnectionString, ManyHistories(last + 1, upTo));
            seals.Add(await SealAsync(application));
            last = upTo;
        }

        var hashes = (await LeavesAsync(application)).Select(leaf => leaf.Hash()).ToArray();
        await using var connection = new NpgsqlConnection(application.ConnectionString);
        await connection.OpenAsync();
        var log = new SealedLog(connection);
        foreach (var seal in seals)
        {
            seal.Root.ShouldBe(NaiveTree.Root(hashes.AsSpan(0, (int)seal.Size)));
            (await log.RootAsync(seal.Size, CancellationToken.None)).ShouldBe(seal.Root);
            foreach (var earlier in seals.Where(earlier => earlier.Size <= seal.Size))
            {
                var proof = await log.ProveAsync(MerklePaths.Consistency(earlier.Size, seal.Size), CancellationToken.None);
                MerkleProof.IsConsistent(earlier.Size, earlier.Root, seal.Size, seal.Root, proof).ShouldBeTrue();
            }

            foreach (var leaf in (long[])[0, seal.Size / 2, seal.Size - 1])
            {
                var proof = await log.ProveAsync(MerklePaths.Inclusion(leaf, seal.Size), CancellationToken.None);
                MerkleProof.IsIncluded(hashes[leaf], leaf, seal.Size, seal.Root, proof).ShouldBeTrue();
                proof.Count.ShouldBeLessThanOrEqualTo((int)Math.Ceiling(Math.Log2(seal.Size)));
            }
        }
    }

    [Fact]
    public async Task MakeSeal_ByManyAtOnceWhilePeopleRecord_SealsEachEntryOnce()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        var recording = Task.Run(async () =>
        {
            for (var number = 0; number < 30; number++)
            {
                await application.AcceptAsync(People.Commissioner, number % 5 == 0 ? Attempts.LogCase() : Attempts.RecordConcern(logged.Case));
            }
        });

        var seals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SealAsync(application)));
        await recording;
        var last = await SealAsync(application);

        seals.Select(seal => seal.Number).Order().ShouldBe(Enumerable.Range(1, 8));
        (await LeavesAsync(application)).Where(leaf => leaf.Kind == SealedKind.HistoryWord).Sum(leaf => leaf.Last - leaf.First + 1).ShouldBe(31);
        (await application.SendAsync(People.Auditor, new VerifyTrail(Seals: [.. seals, last]))).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task MakeSeal_WithoutAKey_SaysSo()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync(), keys: SealKeys.None);

        await Should.ThrowAsync<NoSealKeyException>(() => SealAsync(application));
        await application.SendAsync(Person.Operator, new SealIfDue());

        (await application.WithDatabaseAsync(db => db.Seals.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("delete from seal_leaves")]
    [InlineData("delete from seal_leaves where position = 0; update seal_nodes set hash = sha256(hash)")]
    [InlineData("delete from seals")]
    [InlineData("update seals set at = at - interval '1 day'")]
    public async Task MakeSeal_OnALogThatWasTamperedWith_SignsNothing(string cheat)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await SealAsync(application);
        await Sql.ExecuteAsync(application.ConnectionString, Verification.Forgery.WithoutGuards + cheat);

        await Should.ThrowAsync<BrokenTrailException>(() => SealAsync(application));
    }

    [Fact]
    public async Task MakeSeal_AfterTheKeyWasChanged_AsksForTheOneBefore()
    {
        await using var before = new TestApplication(await postgres.NewDatabaseAsync());
        await SealAsync(before);
        var pem = TestSealKeys.NewPem();
        await using var forgetful = new TestApplication(before.ConnectionString, keys: new SealKeys("tests", pem));
        await using var after = new TestApplication(before.ConnectionString, keys: new SealKeys("tests", pem, TestSealKeys.Usual.Known[0].Pem));

        (await Should.ThrowAsync<BrokenTrailException>(() => SealAsync(forgetful))).Message.ShouldContain("EarlierSealKeys");
        (await SealAsync(after)).Number.ShouldBe(2);
    }

    [Fact]
    public async Task MakeSeal_OfAHistoryWithAGap_SignsNothing()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case));
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case));
        await Sql.ExecuteAsync(application.ConnectionString, Verification.Forgery.WithoutGuards + "delete from entries where number = 2");

        (await Should.ThrowAsync<BrokenTrailException>(() => SealAsync(application))).Message.ShouldStartWith("Something is missing between what was sealed and what there is now");
        (await application.WithDatabaseAsync(db => db.Seals.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task WhileSomebodyElseMakesASeal_OnlyWhoNeedsTheNextOneWaits()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync() + ";Command Timeout=1");
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await SealAsync(application);
        await using var other = new NpgsqlConnection(application.ConnectionString);
        await other.OpenAsync();
        await using var take = new NpgsqlCommand("select pg_advisory_lock($1)", other) { Parameters = { new() { Value = SealMaker.Lock } } };
        await take.ExecuteNonQueryAsync();
        application.Clock.Advance(TimeSpan.FromDays(1));

        var waiting = SealAsync(application);
        await application.SendAsync(Person.Operator, new SealIfDue());
        using var pack = new MemoryStream();
        await application.SendAsync(People.Commissioner, new ProveHistory(logged.Case, pack));
        await Task.Delay(TimeSpan.FromSeconds(1.5)); // longer than any other command may take here
        (await application.WithDatabaseAsync(db => db.Seals.CountAsync())).ShouldBe(1);
        waiting.IsCompleted.ShouldBeFalse();

        await other.CloseAsync();
        NpgsqlConnection.ClearPool(other);
        (await waiting).Number.ShouldBe(2);
    }

    [Fact]
    public async Task Proofs_OfNeighbouringLeaves_ReadTheHashesTheyRestOnOnce()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await Sql.ExecuteAsync(application.ConnectionString, ManyHistories(1, 1000));
        var seal = await SealAsync(application);
        var hashes = (await LeavesAsync(application)).Select(leaf => leaf.Hash()).ToArray();
        using var commands = new CommandCounter();
        await using var source = new NpgsqlDataSourceBuilder(application.ConnectionString).UseLoggerFactory(commands).Build();
        await using var connection = await source.OpenConnectionAsync();
        var log = new SealedLog(connection);

        for (var leaf = 300; leaf < 400; leaf++)
        {
            var proof = await log.ProveAsync(MerklePaths.Inclusion(leaf, seal.Size), CancellationToken.None);
            MerkleProof.IsIncluded(hashes[leaf], leaf, seal.Size, seal.Root, proof).ShouldBeTrue();
        }

        commands.Count.ShouldBeInRange(1, 4);
    }

    private static Task<Seal> SealAsync(TestApplication application) => application.SendAsync(People.Auditor, new MakeSeal());

    private static Task<List<SealedLeaf>> LeavesAsync(TestApplication application) =>
        application.WithDatabaseAsync(db => db.SealedLeaves.AsNoTracking().OrderBy(leaf => leaf.Position).ToListAsync());
}

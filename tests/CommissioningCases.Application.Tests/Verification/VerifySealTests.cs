using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>
/// Somebody holds a seal of the demonstration. Then somebody else, with every right in the database and knowledge of every hash, rewrites what was recorded, and makes every chain
/// and every view anew, so that nothing of it can be told from the database alone.
/// </summary>
public sealed class VerifySealTests(SeededDatabase seeded) : IClassFixture<SeededDatabase>
{
    private const string Refused = "(select case_id, number from entries where outcome = 'refused' order by case_id, number limit 1)";

    public static TheoryData<string> CheatsAlone => new(Cheats.Select(cheat => (string)cheat[0]));

    /// <summary>Each way to cheat, and what is said of it.</summary>
    public static TheoryData<string, string> Cheats => new()
    {
        { "update entries set user_name = 'Somebody else', user_id = gen_random_uuid() where (case_id, number) = (select case_id, number from entries where \"do\" = 'board-decision' order by case_id, number limit 1)", "is not the one that was sealed" },
        { "update entries set fields = jsonb_set(fields, '{outcome}', '\"assured\"') where fields ->> 'outcome' = 'not-assured'", "is not the one that was sealed" },
        { $"update entries set unmet = '{{S1.1}}' where (case_id, number) = {Refused}", "is not the one that was sealed" },
        { $"update entries set recorded_at = recorded_at + interval '1 second' where (case_id, number) = {Refused}", "is not the one that was sealed" },
        { "update entries set on_day = on_day + 1 where \"do\" = 'record-concern'", "is not the one that was sealed" },
        { "update entries set role = 'auditor' where number = 1", "is not the one that was sealed" },
        { "update entries set organisation = 'XYZ' where number = 1", "is not the one that was sealed" },
        { "update entries set attempt_id = gen_random_uuid() where number = 2", "is not the one that was sealed" },
        { "update case_histories set edition = 'another'", "is not the one that was sealed" },
        { "update case_histories set name = name || ' '", "is not the one that was sealed" },
        { "delete from entries e where number = (select max(number) from entries l where l.case_id = e.case_id); update case_heads set last_number = last_number - 1", "was sealed, and is gone" },
        { "update entries set number = number + 1000 where number in (2, 3); update entries set number = 1005 - number where number > 1000", "is not the one that was sealed" },
    };

    [Fact]
    public async Task VerifyTrail_WhenMoreWasRecordedSince_FindsWhatTheSealCovers()
    {
        await using var application = await SeededAsync();
        var seal = await SealAsync(application);
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await SealAsync(application);
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());

        (await VerifyAsync(application, seal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cheats))]
    public async Task VerifyTrail_WhenTheTrailWasRewritten_NamesTheEntry(string cheat, string what)
    {
        await using var application = await SeededAsync();
        var seal = await SealAsync(application);

        await ForgeAsync(application, cheat);

        var found = await VerifyAsync(application, seal);
        found.ShouldContain(line => line.Contains(", entry ") && line.Contains(what));
        found.ShouldContain(line => line.StartsWith("Seal 1 of 2013-03-01 covers something that is not here now."));
    }

    /// <summary>The log of what was sealed is rewritten, too: then the seal that somebody holds is all that tells.</summary>
    [Theory]
    [MemberData(nameof(CheatsAlone))]
    public async Task VerifyTrail_WhenTheLogWasRewrittenWithTheTrail_IsNotDeceived(string cheat)
    {
        await using var application = await SeededAsync();
        var seal = await SealAsync(application);

        await ForgeAsync(application, cheat);
        await Forgery.SealedLogAsync(application);
        await Sql.ExecuteAsync(application.ConnectionString, "delete from seals");

        (await VerifyAsync(application)).ShouldNotContain(line => line.Contains("sealed was changed") || line.StartsWith("Seal 1"), "nothing but the seal can tell");
        (await VerifyAsync(application, seal)).ShouldContain(line => line.StartsWith("Seal 1 of 2013-03-01 covers something that is not here now, and the log of what was sealed was changed, too. It is something of "));
    }

    [Fact]
    public async Task VerifyTrail_WhenAWholeCaseWasRemoved_NamesItAsLongAsTheLogDoes()
    {
        await using var application = await SeededAsync();
        var gone = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(gone.Case));
        var seal = await SealAsync(application);

        await ForgeAsync(application, Removal(gone.Case));

        (await VerifyAsync(application, seal)).ShouldContain($"{gone.Case}, entry 1: was sealed, and is gone with the whole history.");
        await Sql.ExecuteAsync(application.ConnectionString, $"delete from seal_leaves where name = '{gone.Case}'");
        (await VerifyAsync(application, seal)).ShouldContain(line => line.StartsWith("Seal 1 of 2013-03-01 covers something that is not here now") && line.EndsWith(", or of a history that is gone."));
    }

    [Fact]
    public async Task VerifyTrail_WhenTheTrailWasRewrittenAfterAnEarlierSeal_SaysWhatTheRewritingCannotHaveTouched()
    {
        await using var application = await SeededAsync();
        var early = await SealAsync(application);
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        var seal = await SealAsync(application);

        await ForgeAsync(application, $"update entries set user_name = 'Somebody else' where case_id = (select id from case_histories where name = '{logged.Case}')");
        await Forgery.SealedLogAsync(application);

        (await VerifyAsync(application, early, seal)).ShouldContain(
            $"Seal 2 of 2013-03-01 covers something that is not here now, and the log of what was sealed was changed, too. The first {early.Size} leaves of the log are what they were. It is something of {logged.Case}, {SealedKind.ServiceLogName}.");
    }

    [Theory]
    [InlineData("delete from seals; delete from seal_nodes; delete from seal_leaves", "Nothing is left that says what it was.")]
    [InlineData("delete from seals", "The log of what was sealed has")]
    [InlineData("update seals set root = sha256(root)", "Seal 1 of 2013-03-01 was changed: its signature is not that of what it says.")]
    [InlineData("update seals set key_id = '00'", "Seal 1 of 2013-03-01 is signed by a key that is not known here, 00.")]
    [InlineData("update seals set number = 2", "Seal 1 is missing: Seal 2 of 2013-03-01 comes next.")]
    [InlineData("update seals set before = root", "Seal 1 of 2013-03-01 does not name the seal before it.")]
    public async Task VerifyTrail_WhenTheSealsOfTheDatabaseWereTamperedWith_SaysSo(string cheat, string what)
    {
        await using var application = await SeededAsync();
        var seal = await SealAsync(application);

        await Sql.ExecuteAsync(application.ConnectionString, Forgery.WithoutGuards + cheat);

        (await VerifyAsync(application, seal)).ShouldContain(line => line.Contains(what));
    }

    [Fact]
    public async Task VerifyTrail_WithASealThatSomebodyMadeUp_SaysSo()
    {
        await using var application = await SeededAsync();
        var seal = await SealAsync(application);
        var foreign = new SealKeys("tests", TestSealKeys.NewPem()).Signed(seal);

        const string Nothing = "It is compared with nothing, and says nothing of what is here.";
        string[] changed = [$"Seal 1 of 2013-03-01 was changed: its signature is not that of what it says. {Nothing}"];

        (await VerifyAsync(application, seal with { Size = seal.Size - 1 })).ShouldBe(changed);
        (await VerifyAsync(application, seal with { Size = seal.Size + 1 })).ShouldBe(changed);
        (await VerifyAsync(application, foreign)).ShouldBe([
            $"Seal 1 of 2013-03-01 is signed by a key that is not known here, {foreign.KeyId}. If that was once the key of this service, name its public half in the setting EarlierSealKeys. {Nothing}",
        ]);
    }

    [Fact]
    public async Task VerifyTrail_WhenADocumentWasExchangedWithItsEntry_NamesTheEntry()
    {
        await using var application = await VerifyDocumentsTests.WithDocumentsAsync(await seeded.NewDatabaseAsync());
        var seal = await SealAsync(application);

        await ForgeAsync(application, """
            alter table documents disable trigger documents_kept;
            alter table document_parts disable trigger document_parts_kept;
            update document_parts set content = 'Agreed' where document_id = (select id from documents where name = 'plan.txt');
            update documents set sha256 = sha256('Agreed'), size = 6 where name = 'plan.txt';
            update entries set fields = jsonb_set(jsonb_set(fields, '{sha256}', to_jsonb(encode(sha256('Agreed'), 'hex'))), '{size}', '6') where number = 11;
            """);

        (await VerifyAsync(application, seal)).ShouldContain("CP-2013-00001, entry 11: is not the one that was sealed.");
    }

    private static string Removal(string name) => string.Join('\n', ((string[])["case_texts", "case_summaries", "entries", "case_heads"])
        .Select(table => $"delete from {table} where case_id = (select id from case_histories where name = '{name}');")) + $"delete from case_histories where name = '{name}';";

    private static Task<Seal> SealAsync(TestApplication application) => application.SendAsync(People.Auditor, new MakeSeal());

    private static async Task<IReadOnlyList<string>> VerifyAsync(TestApplication application, params Seal[] seals) =>
        [.. (await application.SendAsync(People.Auditor, new VerifyTrail(Seals: seals))).Discrepancies.Select(discrepancy => discrepancy.ToString())];

    private static Task ForgeAsync(TestApplication application, string sql) => Forgery.Async(application, sql);

    private async Task<TestApplication> SeededAsync() => new(await seeded.CopyAsync());
}

using System.IO.Compression;
using CommissioningCases.Testing;

namespace CommissioningCases.Web.Tests.CommandLine;

/// <summary>The verbs of seals, each in a process of its own: what they print, and how they exit.</summary>
public sealed class SealTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seals").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ASealFromOutside_FindsWhatWasRewritten()
    {
        await using var application = new TestApplication(postgres.ConnectionString);
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        var seal = await RunAsync("seal");
        seal.ExitCode.ShouldBe(0);
        seal.Output.Count.ShouldBe(9);
        seal.Output[0].ShouldBe("Commissioning Cases seal");
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case));
        var file = await KeepAsync("seal.txt", string.Join('\n', seal.Output));

        var whole = await RunAsync("verify", "--seal", file);
        whole.Output[0].ShouldMatch("^Seal 1 of [0-9-]+: everything that it covers is here, unchanged and in its order.$");
        whole.Output[1].ShouldStartWith("The trail is whole: ");
        whole.ExitCode.ShouldBe(0);

        var pack = Path.Combine(_folder, "pack.zip");
        (await RunAsync("prove", logged.Case, pack)).ExitCode.ShouldBe(0);
        using (var archive = ZipFile.OpenRead(pack))
        {
            archive.GetEntry("verify.html").ShouldNotBeNull();
        }

        Directory.GetFiles(_folder).Select(Path.GetFileName).Order().ShouldBe(["pack.zip", "seal.txt"]);

        await Sql.ExecuteAsync(postgres.ConnectionString, """
            alter table entries disable trigger entries_append_only;
            delete from entries where number = 2;
            alter table case_heads disable trigger case_heads_move_on;
            update case_heads set last_number = 1, last_hash = (select hash from entries where number = 1);
            update entries set user_name = 'Somebody else' where number = 1;
            """);
        var broken = await RunAsync("verify", "--seal", file);
        broken.ExitCode.ShouldBe(1);
        broken.Output.ShouldContain($"{logged.Case}, entry 1: is not the one that was sealed.");
        broken.Output.ShouldContain(line => line.StartsWith("Seal 1 of "));
    }

    [Fact]
    public async Task WhatIsNoSealOrNoCase_IsSaidOnStandardError()
    {
        foreach (var (verb, exit, says) in ((string[], int, string)[])
        [
            (["verify", "--seal", await KeepAsync("no-seal.txt", "A letter")], 2, "This holds no seal"),
            (["verify", "--seal", Path.Combine(_folder, "missing.txt")], 2, "cannot be read"),
            (["verify", "--seal"], 2, "Usage: ./run verify [--seal FILE...]"),
            (["prove", "CC-1"], 2, "Usage: ./run prove"),
            (["prove", "CC-1", Path.Combine(_folder, "none.zip")], 1, "There is no case"),
        ])
        {
            var run = await RunAsync(verb);
            run.ExitCode.ShouldBe(exit);
            run.Output.ShouldBeEmpty();
            run.Error.ShouldContain(says);
        }

        Directory.GetFiles(_folder).Select(Path.GetFileName).ShouldBe(["no-seal.txt"]);
    }

    private async Task<string> KeepAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private Task<VerbProcess> RunAsync(params string[] arguments) => VerbProcess.RunAsync(typeof(Program).Assembly, postgres.ConnectionString, "Production", arguments);
}

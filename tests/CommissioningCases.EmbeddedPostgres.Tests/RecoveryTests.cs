using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CommissioningCases.EmbeddedPostgres.Tests;

public sealed class RecoveryTests : ServerTest
{
    [Fact]
    public async Task KilledApplication_TakesTheServerWithIt_AndTheNextFindsTheData()
    {
        using var killed = await OtherProcess.StartAsync(Folder);
        await using (var mine = await StartAsync())
        {
            await QueryAsync(mine, "create table kept as select 42 as n");
        }

        var postmaster = Postmaster();
        await killed.KillAsync();
        await UntilAsync(() => !IsRunning(postmaster));

        await using var next = await StartAsync();
        (await QueryAsync(next, "select n from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task KilledServerAndApplication_LeaveNothingThatStopsTheNextStart()
    {
        using var killed = await OtherProcess.StartAsync(Folder);
        Kill(Supervisors().Min());
        Kill(Postmaster());
        await killed.KillAsync();

        await using var next = await StartAsync();
        next.Joined.ShouldBeFalse();
        (await QueryAsync(next, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task PidFilesThatNameALivingProcess_AreKnownToBeStale()
    {
        await (await StartAsync()).DisposeAsync();
        var stranger = $"{Environment.ProcessId}\n{Folder}/data\n0\n5432\n{Folder}/s\n";
        await File.WriteAllTextAsync(Path.Combine(Folder, "data/postmaster.pid"), stranger);
        await File.WriteAllTextAsync(Path.Combine(Folder, "s/.s.PGSQL.5432.lock"), stranger);

        await using var next = await StartAsync();
        (await QueryAsync(next, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task KilledInitialisation_IsBegunAgain()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "data.new/base"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "data.new/PG_VERSION"), "18\n");

        await using var server = await StartAsync();
        (await QueryAsync(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task KilledServer_IsStartedAgainWhileItHasUsers()
    {
        await using var server = await StartAsync();
        await QueryAsync(server, "create table kept as select 42 as n");
        var postmaster = Postmaster();
        Kill(postmaster);
        await UntilAsync(() => Postmaster() is var now && now != 0 && now != postmaster);

        await using var joined = await StartAsync();
        (await QueryAsync(server, "select n from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task KilledSupervisor_IsReplacedByTheNextInstance()
    {
        using var other = await OtherProcess.StartAsync(Folder);
        Kill(Supervisors().Min());

        var adopting = await StartAsync();
        adopting.Joined.ShouldBeFalse();
        var postmaster = Postmaster();
        await other.EndAsync();
        IsRunning(postmaster).ShouldBeTrue();
        await adopting.DisposeAsync();

        IsRunning(postmaster).ShouldBeFalse();
    }

    /// <summary>A server that is still starting does not hear the first signal.</summary>
    [Fact]
    public async Task ApplicationKilledWhileItsServerStarts_TakesTheServerWithIt()
    {
        var slow = await SlowBinariesAsync();
        using var killed = OtherProcess.Begin(Folder, slow);
        await UntilAsync(() => File.Exists(Path.Combine(Folder, "postgres.log")));

        await killed.KillAsync();

        await UntilAsync(() => Supervisors().Count == 0);
        Postmaster().ShouldBe(0);
        await using var next = await StartAsync();
        (await QueryAsync(next, "select 1")).ShouldBe(1);
    }

    /// <summary>What is busy when the server's first process is killed does not notice until it is done.</summary>
    [Fact]
    public async Task KilledServerWithABusyConnection_DoesNotHinderTheNextStart()
    {
        using var killed = await OtherProcess.StartAsync(Folder);
        string connectionString;
        await using (var joined = await StartAsync())
        {
            connectionString = joined.ConnectionString + ";Pooling=false;CommandTimeout=0";
        }

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("do 'declare i bigint := 0; begin loop i := i + 1; end loop; end'", connection);
        var busy = count.ExecuteNonQueryAsync();
        var backend = connection.ProcessID;
        Kill(Supervisors().Min());
        Kill(Postmaster());
        await killed.KillAsync();

        await using var next = await StartAsync();

        (await QueryAsync(next, "select 1")).ShouldBe(1);
        IsRunning(backend).ShouldBeFalse();
        await Should.ThrowAsync<NpgsqlException>(() => busy);
    }

    [Fact]
    public async Task EnvironmentForAnotherServer_IsNotListenedTo()
    {
        using var other = await OtherProcess.StartAsync(
            Folder, ("PGPORT", "6543"), ("PGHOST", "elsewhere"), ("PGDATA", "/nowhere"), ("PGOPTIONS", "-c no_such_setting=1"), ("PGREQUIREAUTH", "scram-sha-256"));

        await using (var mine = await StartAsync())
        {
            mine.Joined.ShouldBeTrue();
            (await QueryAsync(mine, "show port")).ShouldBe("5432");
        }

        await other.EndAsync();
    }

    [Fact]
    public async Task DataOfAnotherVersion_AreNotTouched()
    {
        await (await StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(Folder, "data/PG_VERSION"), "14\n");

        var error = await Should.ThrowAsync<EmbeddedServerException>(() => StartAsync());

        error.Message.ShouldStartWith("The data were made by PostgreSQL 14, but no PostgreSQL 14 was found.");
    }

    /// <summary>Programs that take two seconds before they do anything.</summary>
    private async Task<string> SlowBinariesAsync()
    {
        string real;
        await using (await StartAsync())
        {
            real = Path.GetDirectoryName(new FileInfo($"/proc/{Postmaster()}/exe").ResolveLinkTarget(returnFinalTarget: true)!.FullName)!;
        }

        File.Delete(Path.Combine(Folder, "postgres.log"));
        var slow = Directory.CreateDirectory($"{Folder}-slow").FullName;
        foreach (var (program, wait) in new[] { ("initdb", ""), ("postgres", "case $1 in -D) sleep 2 ;; esac; ") })
        {
            var path = Path.Combine(slow, program);
            await File.WriteAllTextAsync(path, $"#!/bin/sh\n{wait}exec {real}/{program} \"$@\"\n");
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        }

        return slow;
    }

    private List<int> Supervisors() => [.. Directory.EnumerateDirectories("/proc")
        .Select(Path.GetFileName)
        .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
        .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
        .Where(IsSupervisorOfThisFolder)];

    private bool IsSupervisorOfThisFolder(int process) =>
        CommandLine(process).Contains("\0supervisor", StringComparison.Ordinal)
        && Read($"/proc/{process}/environ").Contains($"FOLDER={Folder}\0", StringComparison.Ordinal);

    private static void Kill(int process)
    {
        using var target = Process.GetProcessById(process);
        target.Kill();
    }
}

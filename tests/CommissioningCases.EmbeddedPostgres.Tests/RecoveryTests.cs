using System.Diagnostics;
using System.Globalization;

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
        Kill(Supervisor());
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
        // The supervisor takes a server for sound once it has seen it live for a while.
        await Task.Delay(TimeSpan.FromSeconds(2.5));

        Kill(postmaster);
        await UntilAsync(() => Postmaster() is var now && now != 0 && now != postmaster);

        await using var joined = await StartAsync();
        (await QueryAsync(server, "select n from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task KilledSupervisor_IsReplacedByTheNextInstance()
    {
        using var other = await OtherProcess.StartAsync(Folder);
        Kill(Supervisor());

        var adopting = await StartAsync();
        adopting.Joined.ShouldBeFalse();
        var postmaster = Postmaster();
        await other.EndAsync();
        IsRunning(postmaster).ShouldBeTrue();
        await adopting.DisposeAsync();

        IsRunning(postmaster).ShouldBeFalse();
    }

    [Fact]
    public async Task DataOfAnotherVersion_AreNotTouched()
    {
        await (await StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(Folder, "data/PG_VERSION"), "14\n");

        var error = await Should.ThrowAsync<EmbeddedServerException>(() => StartAsync());

        error.Message.ShouldStartWith("The data were made by PostgreSQL 14, but no PostgreSQL 14 was found.");
    }

    private int Supervisor() => Directory.EnumerateDirectories("/proc")
        .Select(Path.GetFileName)
        .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
        .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
        .Where(IsSupervisorOfThisFolder)
        .Min();

    private bool IsSupervisorOfThisFolder(int process) =>
        CommandLine(process).Contains("\0supervisor", StringComparison.Ordinal)
        && File.ReadAllText($"/proc/{process}/environ").Contains($"FOLDER={Folder}\0", StringComparison.Ordinal);

    private static void Kill(int process)
    {
        using var target = Process.GetProcessById(process);
        target.Kill();
    }
}

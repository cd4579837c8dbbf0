namespace CommissioningCases.EmbeddedPostgres.Tests;

public sealed class SharingTests : ServerTest
{
    [Fact]
    public async Task Start_SixAtOnceInAnEmptyFolder_ShareOneServer()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => StartAsync(database: "shared")));

        servers.Count(s => !s.Joined).ShouldBe(1);
        foreach (var server in servers)
        {
            (await QueryAsync(server, "select 1")).ShouldBe(1);
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Dispose_OfTheInstanceThatStartedTheServer_LeavesItToTheOthers()
    {
        var first = await StartAsync();
        var postmaster = Postmaster();
        await using var second = await StartAsync();

        await first.DisposeAsync();

        second.Joined.ShouldBeTrue();
        (await QueryAsync(second, "select 1")).ShouldBe(1);
        Postmaster().ShouldBe(postmaster);
    }

    [Fact]
    public async Task Start_WhileTheServerStops_GetsAServer()
    {
        for (var round = 0; round < 5; round++)
        {
            var stopping = (await StartAsync()).DisposeAsync().AsTask();
            await using var next = await StartAsync();
            (await QueryAsync(next, "select 1")).ShouldBe(1);
            await stopping;
        }
    }

    [Fact]
    public async Task Start_FromAnotherProcess_SharesTheServer()
    {
        using var other = await OtherProcess.StartAsync(Folder);
        await using (var mine = await StartAsync())
        {
            mine.Joined.ShouldBeTrue();
            (await QueryAsync(mine, "select 1")).ShouldBe(1);
        }

        var postmaster = Postmaster();
        await other.EndAsync();
        IsRunning(postmaster).ShouldBeFalse();
    }
}

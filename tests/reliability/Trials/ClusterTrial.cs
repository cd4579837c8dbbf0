using CommissioningCases.Reliability.Cluster;

namespace CommissioningCases.Reliability.Trials;

/// <summary>Two servers of the service behind a proxy, on three of PostgreSQL under Patroni, as docs/cluster.md has it and with the files in deploy.</summary>
internal sealed class ClusterTrial(Trial trial)
{
    /// <summary>People who do not wait for long: whoever has no answer by then sends again.</summary>
    private static readonly TimeSpan Impatience = TimeSpan.FromSeconds(4);

    private readonly Ledger _ledger = new();

    public async Task RunAsync()
    {
        trial.Report.Say($"Cluster: two servers of the service and three of PostgreSQL under Patroni, under {Trial.People} people who write");
        var deploy = Path.Combine(trial.Root, "deploy");
        var folder = Path.Combine(trial.Folder, "cluster");
        var certificates = new Certificates(Path.Combine(folder, "certificates"));
        await certificates.CreateAsync();
        await TestNetwork.CreateAsync();
        using var databases = new DatabaseCluster(folder, deploy, certificates);
        using var proxy = new Proxy(folder, deploy, certificates);
        await databases.CreateAsync();
        proxy.Start();

        var service = await ServiceAsync(certificates);
        await using var first = new WebNode(service, 5081, "web1");
        await using var second = new WebNode(service, 5082, "web2");
        await Task.WhenAll(first.StartAsync(), second.StartAsync()); // both make the empty database ready at the same moment
        await using (var crowd = await Crowd.StartAsync(Trial.People, () => certificates.Browser(Proxy.Address, Impatience), _ledger, trial.Report))
        {
            await RollAsync(proxy, [(first, "web1"), (second, "web2")]);
            await LoseWebAsync(first);
            await FailAsync("PostgreSQL of the primary killed", databases, primary => primary.KillPostgresAsync(), mend: _ => Task.CompletedTask, takesOver: false);
            await FailAsync("the primary's machine lost", databases, primary => primary.KillAsync(), mend: StartAgainAsync);
            await FailAsync("the primary cut off from everybody", databases, primary => TestNetwork.UnplugAsync(primary.Name), primary => TestNetwork.PlugInAsync(primary.Name));
            await FailAsync(
                "the primary cut off from the other database servers alone",
                databases,
                primary => TestNetwork.PartFromOthersAsync(primary.Name),
                primary => TestNetwork.BringTogetherAsync(primary.Name));
            await crowd.EndAsync();
        }

        var owner = service.Settings["ConnectionStrings__CasesOwner"];
        await Kept.CompareAsync(owner, _ledger, trial.Report);
        await trial.VerifyAsync(service);
        trial.LookAt(first.Log);
        trial.LookAt(second.Log);
    }

    private static Task StartAgainAsync(DatabaseHost host)
    {
        host.Start();
        return Task.CompletedTask;
    }

    private async Task<ServiceProgram> ServiceAsync(Certificates certificates)
    {
        var keys = Path.Combine(trial.Folder, "cluster/keys.pfx");
        var service = trial.Service("cluster/service", new Dictionary<string, string>
        {
            ["ConnectionStrings__Cases"] = ConnectionString("commissioning_cases", "change-me-4", certificates),
            ["ConnectionStrings__CasesOwner"] = ConnectionString("cases_owner", "change-me-3", certificates),
            ["TrustedProxies"] = "loopback",
            ["AllowedHosts"] = "localhost",
            ["SealKey"] = certificates.SealKey,
            ["KeyCertificate"] = keys,
        });
        var (exitCode, output) = await service.RunVerbAsync("make-key", keys);
        return exitCode == 0 ? service : throw new InvalidOperationException(output);
    }

    private static string ConnectionString(string user, string password, Certificates certificates) =>
        $"Host=localhost;Port=5000;Database=cases;Username={user};Password={password};SSL Mode=VerifyFull;Root Certificate={certificates.Authority}";

    /// <summary>Replaces one server of the service after the other, as when the program or the machine under it is renewed and the database is not.</summary>
    private async Task RollAsync(Proxy proxy, IEnumerable<(WebNode Node, string Name)> nodes)
    {
        var (from, before) = (_ledger.Now, _ledger.Answers.Values.Sum());
        foreach (var (node, name) in nodes)
        {
            await _ledger.UntilSavedAsync(_ledger.Now, 2 * Trial.People, Trial.Patience);
            await proxy.DrainAsync(name);
            await node.StopAsync();
            await node.StartAsync();
            await proxy.ReadyAsync(name);
        }

        await _ledger.UntilSavedAsync(_ledger.Now, 2 * Trial.People, Trial.Patience);
        trial.Report.Figure("both servers of the service renewed: longest gap", _ledger.LongestGap(from, _ledger.Now));
        trial.Report.Figure("both servers of the service renewed: requests that failed", _ledger.Answers.Values.Sum() - before);
    }

    private async Task LoseWebAsync(WebNode node)
    {
        var from = _ledger.Now;
        await node.KillAsync();
        await _ledger.UntilSavedAsync(_ledger.Now, 4 * Trial.People, Trial.Patience);
        await node.StartAsync();
        trial.Report.Figure("a server of the service killed: longest gap", _ledger.LongestGap(from, _ledger.Now));
    }

    /// <summary>Does something to the primary, waits until writes are saved again, and then until all three database servers are there.</summary>
    private async Task FailAsync(string what, DatabaseCluster databases, Func<DatabaseHost, Task> fail, Func<DatabaseHost, Task> mend, bool takesOver = true)
    {
        await databases.UntilWholeAsync();
        var primary = await databases.PrimaryAsync();
        await _ledger.UntilSavedAsync(_ledger.Now, 2 * Trial.People, Trial.Patience);
        var from = _ledger.Now;
        await fail(primary);
        if (takesOver)
        {
            await databases.OtherPrimaryThanAsync(primary);
        }

        await _ledger.UntilSavedAsync(takesOver ? _ledger.Now : from + TimeSpan.FromSeconds(10), 2 * Trial.People, Trial.Patience);
        trial.Report.Figure($"{what}: longest gap", _ledger.LongestGap(from, _ledger.Now));
        await mend(primary);
        trial.Report.Figure($"{what}: to all three together again", await databases.UntilWholeAsync());
    }
}

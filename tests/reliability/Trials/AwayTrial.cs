namespace CommissioningCases.Reliability.Trials;

/// <summary>A database of one's own that is gone for a while, and then one that is there but answers nobody, as one whose disk hangs.</summary>
internal sealed class AwayTrial(Trial trial)
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(30);

    public async Task RunAsync()
    {
        trial.Report.Say($"Away: PostgreSQL is gone, and then silent, for {Away.TotalSeconds} s under {Trial.People} people who write");
        var service = trial.Service("away", DebianServer.Settings);
        await using var database = new DebianServer(Path.Combine(trial.Folder, "away-postgres"));
        await database.CreateAsync();
        await using var web = new WebNode(service, 5080, "web");
        await web.StartAsync();

        var ledger = new Ledger();
        await using (var crowd = await Crowd.StartAsync(Trial.People, () => Crowd.Browser(web.Address), ledger, trial.Report))
        {
            await WithoutAsync("gone", () => database.StopAsync("immediate"), database.StartAsync, web, ledger);
            await WithoutAsync("silent", database.FreezeAsync, database.ThawAsync, web, ledger);
            await crowd.EndAsync();
        }

        await Kept.CompareAsync(DebianServer.OwnerConnectionString, ledger, trial.Report);
        await trial.VerifyAsync(service);
        trial.LookAt(web.Log);
    }

    private async Task WithoutAsync(string what, Func<Task> take, Func<Task> giveBack, WebNode web, Ledger ledger)
    {
        await ledger.UntilSavedAsync(ledger.Now, 3 * Trial.People, Trial.Patience);
        await take();
        await Task.Delay(Away / 2);
        var health = await web.HealthAsync();
        trial.Report.Figure($"{what}: /healthz says", health);
        if (!health.Contains("The database does not answer.", StringComparison.Ordinal))
        {
            trial.Report.Fault("health does not tell that the database is away", health);
        }

        await Task.Delay(Away / 2);
        await giveBack();
        var back = ledger.Now;
        await ledger.UntilSavedAsync(back, Trial.People, Trial.Patience);
        trial.Report.Figure($"{what}: from its return to the first write saved", ledger.Acknowledged.First(saved => saved.Ended > back).Ended - back);
    }
}

using System.Security.Cryptography;

namespace CommissioningCases.Reliability.Trials;

/// <summary>The service on one machine with its own database, of which one process or several are killed again and again while people write.</summary>
internal sealed class KillTrial(Trial trial, int kills)
{
    private const int Port = 5080;

    /// <summary>Every so many it says how far it is.</summary>
    private const int Progress = 20;

    private enum Target
    {
        Web,
        Database,
        Both,

        /// <summary>Both, and the supervisor that would stop the one and start the other.</summary>
        All,
    }

    public async Task RunAsync()
    {
        trial.Report.Say($"Kills: {kills} x kill -9 under {Trial.People} people who write");
        var service = trial.Service("kills");
        var database = new EmbeddedDatabase(service);
        await using var web = new WebNode(service, Port, "web");
        await web.StartAsync();

        var ledger = new Ledger();
        var gaps = Enum.GetValues<Target>().ToDictionary(target => target, _ => new List<TimeSpan>());
        await using (var crowd = await Crowd.StartAsync(Trial.People, () => Crowd.Browser(web.Address), ledger, trial.Report))
        {
            for (var kill = 0; kill < kills && !trial.Stopping.IsCancellationRequested; kill++)
            {
                await ledger.UntilSavedAsync(ledger.Now, Trial.People, Trial.Patience);
                await Task.Delay(RandomNumberGenerator.GetInt32(1000));
                var target = (Target)(kill % gaps.Count);
                gaps[target].Add(await KillAsync(target, web, database, ledger));
                if ((kill + 1) % Progress == 0)
                {
                    trial.Report.Figure($"{kill + 1} kills: without a saved write", Report.Spread(gaps.Values.SelectMany(times => times)));
                }
            }

            await crowd.EndAsync();
        }

        foreach (var (target, times) in gaps)
        {
            trial.Report.Figure($"without a saved write after a kill of {Name(target)} ({times.Count})", Report.Spread(times));
        }

        trial.Report.Figure("the same of all", Report.Spread(gaps.Values.SelectMany(times => times)));
        await using (var server = await database.OpenAsync())
        {
            await Kept.CompareAsync(server.ConnectionString, ledger, trial.Report);
        }

        trial.Report.Figure("to end on SIGTERM", await web.StopAsync());
        await trial.VerifyAsync(service);
        trial.LookAt(web.Log);
    }

    /// <returns>The longest time around the kill in which nothing was saved.</returns>
    private static async Task<TimeSpan> KillAsync(Target target, WebNode web, EmbeddedDatabase database, Ledger ledger)
    {
        var from = ledger.Now;
        var postmaster = database.Postmaster;
        IEnumerable<int> victims = target switch
        {
            Target.Web => [web.ProcessId],
            Target.Database => Of(postmaster),
            Target.Both => [web.ProcessId, .. Of(postmaster)],
            _ => [.. database.Supervisors, web.ProcessId, .. Of(postmaster)],
        };
        await Shell.SignalAsync("KILL", victims);
        if (target != Target.Database)
        {
            await web.KillAsync(); // it is gone already: this waits for it
            web.Begin();
        }

        if (target != Target.Web)
        {
            await UntilReplacedAsync(postmaster, database, ledger);
        }

        await web.ServesAsync();
        await ledger.UntilSavedAsync(ledger.Now, 1, Trial.Patience);
        return ledger.LongestGap(from, ledger.Now);
    }

    private static async Task UntilReplacedAsync(int? postmaster, EmbeddedDatabase database, Ledger ledger)
    {
        for (var deadline = ledger.Now + Trial.Patience; database.Postmaster is not { } now || now == postmaster; await Task.Delay(20))
        {
            if (ledger.Now > deadline)
            {
                throw new TimeoutException("The database was not started again.");
            }
        }
    }

    private static IEnumerable<int> Of(int? process) => process is { } one ? [one] : [];

    private static string Name(Target target) => target switch
    {
        Target.Web => "the service",
        Target.Database => "the database",
        Target.Both => "both",
        _ => "both and the supervisor",
    };
}

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CommissioningCases.Reliability.Trials;

namespace CommissioningCases.Reliability;

/// <summary>Tries whether the service holds: <c>tests/reliability/run help</c> says with what.</summary>
internal static class Program
{
    private const int Kills = 200;

    private const string Usage = """
        Usage: tests/reliability/run [TRIAL ...]

        kills[=N]   N x kill -9 of the service, its database and both, under load; 200 unless told otherwise
        away        the database is gone, and then silent, for 30 seconds
        disk        the disk of the database fills up and gets room again
        import      the service is stopped, and then killed, in the middle of an import
        recovery    a PostgreSQL of one's own goes back to a moment
        cluster     two servers of the service on three of PostgreSQL: a kill, two partitions, an upgrade

        Without a trial it does them all. Ctrl+C ends it after what is being tried, with the figures until then. The exit status is 0 where the service held.
        """;

    private static async Task<int> Main(string[] args)
    {
        if (args is not [var app, var root, var folder, .. var named] || named.Contains("help"))
        {
            Console.WriteLine(Usage);
            return 0;
        }

        var report = new Report();
        using var stopping = new CancellationTokenSource();
        using var onTerm = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        var trial = new Trial(app, root, folder, report, stopping.Token);
        var trials = named.Length > 0 ? named : ["kills", "away", "disk", "import", "recovery", "cluster"];
        foreach (var name in trials.TakeWhile(_ => !stopping.IsCancellationRequested))
        {
            var clock = Stopwatch.StartNew();
            try
            {
                await RunAsync(name, trial);
            }
            catch (Exception broke) when (broke is InvalidOperationException or TimeoutException)
            {
                report.Fault("a trial broke off", $"{name}: {broke.Message}");
            }

            report.Figure("this trial took", clock.Elapsed);
        }

        report.End();
        return report.HasFaults ? 1 : 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true; // no end before the figures are told
            stopping.Cancel();
        }
    }

    private static Task RunAsync(string name, Trial trial) => name.Split('=') switch
    {
        ["kills"] => new KillTrial(trial, Kills).RunAsync(),
        ["kills", var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var kills) => new KillTrial(trial, kills).RunAsync(),
        ["away"] => new AwayTrial(trial).RunAsync(),
        ["disk"] => new DiskTrial(trial).RunAsync(),
        ["import"] => new ImportTrial(trial).RunAsync(),
        ["cluster"] => new ClusterTrial(trial).RunAsync(),
        ["recovery"] => new RecoveryTrial(trial).RunAsync(),
        _ => throw new InvalidOperationException($"There is no trial \"{name}\"."),
    };
}

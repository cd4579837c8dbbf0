using System.Diagnostics;
using System.Globalization;

namespace CommissioningCases.Reliability.Trials;

/// <summary>A PostgreSQL of one's own that keeps an archive goes back to a moment, step by step as docs/backup.md says.</summary>
internal sealed class RecoveryTrial(Trial trial)
{
    public async Task RunAsync()
    {
        trial.Report.Say("Recovery: PostgreSQL with an archive goes back to a moment between two writes");
        var service = trial.Service("recovery", DebianServer.Settings);
        var folder = Path.Combine(trial.Folder, "recovery-postgres");
        var archive = await FolderAsync("recovery-archive");
        var backups = await FolderAsync("recovery-backups");
        await using var database = new DebianServer(folder);
        await database.CreateAsync(
            "wal_level = replica", "archive_mode = on", $"archive_command = 'test ! -f {archive}/%f && cp %p {archive}/%f'", "archive_timeout = 60");

        var (before, moment) = await WriteAsync(service, database, folder, Path.Combine(backups, "night"));

        await database.StopAsync("immediate");
        Directory.Move(database.Data, Path.Combine(folder, "lost"));
        var clock = Stopwatch.StartNew();
        await DebianServer.AsPostgresAsync("cp", "--recursive", "--preserve=mode", Path.Combine(backups, "night"), database.Data);
        await File.AppendAllLinesAsync(Path.Combine(database.Data, "postgresql.conf"), [$"restore_command = 'cp {archive}/%f %p'", $"recovery_target_time = '{moment}'"]);
        await DebianServer.AsPostgresAsync("touch", Path.Combine(database.Data, "recovery.signal"));
        await database.StartAsync();
        await PauseAsync(database);
        trial.Report.Figure("from the base backup to a server that can be looked at", clock.Elapsed);
        await database.SqlAsync("postgres", "select pg_wal_replay_resume()");
        while (await database.SqlAsync("postgres", "select pg_is_in_recovery()") != "f")
        {
            await Task.Delay(100);
        }

        await CompareAsync(before);
        await trial.VerifyAsync(service);
        await using var web = new WebNode(service, 5080, "web-after");
        await web.StartAsync();
        var ledger = new Ledger();
        await using var crowd = await Crowd.StartAsync(1, () => Crowd.Browser(web.Address), ledger, trial.Report);
        await ledger.UntilSavedAsync(ledger.Now, 3, Trial.Patience);
        await crowd.EndAsync();
        trial.Report.Figure("from the base backup to a service that saves", clock.Elapsed);
    }

    /// <summary>A base backup while people write, then a moment, then more writes.</summary>
    private async Task<(Ledger Before, string Moment)> WriteAsync(ServiceProgram service, DebianServer database, string socket, string backup)
    {
        await using var web = new WebNode(service, 5080, "web");
        await web.StartAsync();
        var before = new Ledger();
        await using (var crowd = await Crowd.StartAsync(Trial.People, () => Crowd.Browser(web.Address), before, trial.Report))
        {
            await before.UntilSavedAsync(before.Now, 3 * Trial.People, Trial.Patience);
            await DebianServer.AsPostgresAsync(
                Path.Combine(DebianServer.Binaries, "pg_basebackup"), "--host", socket, $"--pgdata={backup}", "--checkpoint=fast", "--wal-method=none", "--no-password");
            await before.UntilSavedAsync(before.Now, 3 * Trial.People, Trial.Patience);
            await crowd.EndAsync();
        }

        await Task.Delay(1000);
        var moment = await database.SqlAsync("postgres", "select now()");
        await Task.Delay(1000);
        var after = new Ledger();
        await using (var crowd = await Crowd.StartAsync(Trial.People, () => Crowd.Browser(web.Address), after, trial.Report))
        {
            await after.UntilSavedAsync(after.Now, 3 * Trial.People, Trial.Patience);
            await crowd.EndAsync();
        }

        trial.Report.Figure("writes before the moment, and after it", string.Create(CultureInfo.InvariantCulture, $"{before.Acknowledged.Count}, {after.Acknowledged.Count}"));
        await database.SqlAsync("postgres", "select pg_switch_wal()");
        while (await database.SqlAsync("postgres", "select coalesce(last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 16777216), false) from pg_stat_archiver") != "t")
        {
            await Task.Delay(100);
        }

        return (before, moment);
    }

    private async Task<string> FolderAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(trial.Folder, name)).FullName;
        await Shell.RunAsync("chown", "postgres:", folder);
        return folder;
    }

    private static async Task PauseAsync(DebianServer database)
    {
        while (await database.SqlAsync("postgres", "select pg_is_in_recovery() and pg_get_wal_replay_pause_state() = 'paused'") != "t")
        {
            await Task.Delay(100);
        }
    }

    private async Task CompareAsync(Ledger before)
    {
        var kept = await Kept.ReadAsync(DebianServer.OwnerConnectionString);
        var lost = before.Acknowledged.Count(saved => !kept.ContainsKey(saved.Text));
        var later = kept.Keys.Count(text => text.StartsWith("Client ", StringComparison.Ordinal)) - (before.Acknowledged.Count - lost);
        trial.Report.Figure("writes from before the moment that are not there", lost);
        trial.Report.Figure("writes from after the moment that are there", later);
        if (lost > 0 || later > 0)
        {
            trial.Report.Fault("a recovery to a moment kept too little or too much", $"{lost} writes lost, {later} too many");
        }
    }
}

namespace CommissioningCases.Reliability.Trials;

/// <summary>The service on one machine with its own database, on a disk of its own that fills up and gets room again.</summary>
internal sealed class DiskTrial(Trial trial)
{
    private const int Size = 400;

    /// <summary>Below what the service wants to have, above what the server needs for a while.</summary>
    private const int Little = 20;

    private static readonly TimeSpan Full = TimeSpan.FromSeconds(30);

    public async Task RunAsync()
    {
        trial.Report.Say($"Disk: a tmpfs of {Size} MB that is nearly full, then full for {Full.TotalSeconds} s, under {Trial.People} people who write");
        var service = trial.Service("disk");
        var database = new EmbeddedDatabase(service);
        Directory.CreateDirectory(database.Folder);
        await Shell.RunAsync("mount", "-t", "tmpfs", "-o", $"size={Size}m", "tmpfs", database.Folder);
        await using var web = new WebNode(service, 5080, "web");
        await web.StartAsync();

        var ledger = new Ledger();
        var ballast = Path.Combine(database.Folder, "ballast");
        await using (var crowd = await Crowd.StartAsync(Trial.People, () => Crowd.Browser(web.Address), ledger, trial.Report))
        {
            await ledger.UntilSavedAsync(ledger.Now, 5 * Trial.People, Trial.Patience);

            await FillAsync(ballast, leave: Little);
            await ExpectDiskFullAsync($"with {Little} MB left", web);
            await ledger.UntilSavedAsync(ledger.Now, Trial.People, Trial.Patience);
            trial.Report.Figure($"with {Little} MB left writes are", "saved");

            await FillAsync(ballast, leave: 0);
            await Task.Delay(Full / 2);
            await ExpectDiskFullAsync("with nothing left", web);
            await Task.Delay(Full / 2);

            File.Delete(ballast);
            var room = ledger.Now;
            await ledger.UntilSavedAsync(room, Trial.People, Trial.Patience);
            trial.Report.Figure("from when there is room to the first write saved", ledger.Acknowledged.First(saved => saved.Ended > room).Ended - room);
            await web.ServesAsync();
            await crowd.EndAsync();
        }

        if (!ledger.Answers.Keys.Any(answer => answer.Contains("The service cannot save at the moment", StringComparison.Ordinal)))
        {
            trial.Report.Fault("nobody was told that the disk is full", string.Join(", ", ledger.Answers.Keys));
        }

        await using (var server = await database.OpenAsync())
        {
            await Kept.CompareAsync(server.ConnectionString, ledger, trial.Report);
        }

        await web.StopAsync();
        await trial.VerifyAsync(service);
        trial.LookAt(web.Log);
        await Shell.RunAsync("umount", "--lazy", database.Folder);
    }

    /// <summary>Writes until there is no more than so many MB of room.</summary>
    private static async Task FillAsync(string file, int leave)
    {
        await using var ballast = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var block = new byte[64 * 1024];
        var drive = new DriveInfo(Path.GetDirectoryName(file)!);
        try
        {
            while (drive.AvailableFreeSpace > leave * 1024L * 1024)
            {
                await ballast.WriteAsync(block);
            }
        }
        catch (IOException)
        {
            // That was the last of it.
        }
    }

    private async Task ExpectDiskFullAsync(string when, WebNode web)
    {
        var health = await web.HealthAsync();
        trial.Report.Figure($"{when} /healthz says", health);
        if (!health.Contains("The disk of the database is full.", StringComparison.Ordinal))
        {
            trial.Report.Fault("health does not tell that the disk is full", health);
        }
    }
}

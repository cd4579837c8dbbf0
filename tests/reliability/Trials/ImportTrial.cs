using System.Globalization;
using System.Text;
using Npgsql;

namespace CommissioningCases.Reliability.Trials;

/// <summary>An import that is cut off in its middle, by SIGTERM and then by kill -9, and run again each time.</summary>
internal sealed class ImportTrial(Trial trial)
{
    private const int Cases = 100;
    private const int NotesPerCase = 200;
    private const int Lines = Cases * (NotesPerCase + 1);

    public async Task RunAsync()
    {
        trial.Report.Say(string.Create(CultureInfo.InvariantCulture, $"Import: {Lines:N0} lines, cut off by SIGTERM and by kill -9"));
        var service = trial.Service("import");
        var database = new EmbeddedDatabase(service);
        await using var web = new WebNode(service, 5080, "web");
        await web.StartAsync();
        using var administrator = new Administrator(Crowd.Browser(web.Address));
        await administrator.SignInAsync();
        var import = await administrator.ImportAsync(History());

        await UntilAsync(administrator, import, progress => progress.Done > Lines / 10);
        trial.Report.Figure("SIGTERM: to the end of the service", await web.StopAsync());
        await RunAgainAsync("SIGTERM", web, administrator, import);

        await UntilAsync(administrator, import, progress => progress.Done > Lines / 2);
        await web.KillAsync();
        await RunAgainAsync("kill -9", web, administrator, import);

        var end = await UntilAsync(administrator, import, progress => progress.State == "Done");
        trial.Report.Figure("the report says", end.Text);
        if (!end.Text.Contains(string.Create(CultureInfo.InvariantCulture, $"{Lines:N0} accepted"), StringComparison.Ordinal))
        {
            trial.Report.Fault("an import that was cut off is not whole", end.Text);
        }

        await CountAsync(database);
        await web.StopAsync();
        await trial.VerifyAsync(service);
        trial.LookAt(web.Log);
    }

    private static string History()
    {
        var lines = new StringBuilder();
        for (var one = 1; one <= Cases; one++)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $$"""{"case": "CUT-{{one}}", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5QP", "service": "Podiatry {{one}}", "providers": ["RJ8"], "summary": "Few ulcers heal", "needs": "Needs assessment"}""");
            for (var note = 1; note <= NotesPerCase; note++)
            {
                lines.AppendLine(CultureInfo.InvariantCulture, $$"""{"case": "CUT-{{one}}", "on": "2010-01-02", "do": "add-note", "text": "Note {{note}} of CUT-{{one}}"}""");
            }
        }

        return lines.ToString();
    }

    private async Task RunAgainAsync(string cut, WebNode web, Administrator administrator, string import)
    {
        await web.StartAsync();
        var before = await UntilAsync(administrator, import, progress => progress.State is "Interrupted" or "Done");
        trial.Report.Figure($"{cut}: the page says", $"{before.State}, {before.Text}");
        if (before.State == "Interrupted")
        {
            await administrator.RunAgainAsync(import);
        }
    }

    private static async Task<ImportProgress> UntilAsync(Administrator administrator, string import, Func<ImportProgress, bool> condition)
    {
        for (var deadline = DateTime.UtcNow + (2 * Trial.Patience); ; await Task.Delay(50))
        {
            var progress = await administrator.LookAsync(import);
            if (condition(progress))
            {
                return progress;
            }

            if (DateTime.UtcNow > deadline)
            {
                throw new TimeoutException($"The import stands at {progress.State}: {progress.Text}");
            }
        }
    }

    private async Task CountAsync(EmbeddedDatabase database)
    {
        await using var server = await database.OpenAsync();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(
            "select count(*) || ' entries, ' || count(distinct h.name || coalesce(fields->>'text', '')) || ' different ones' from entries e join case_histories h on h.id = e.case_id where h.name like 'CUT-%'");
        var counted = (string)(await command.ExecuteScalarAsync())!;
        trial.Report.Figure("kept", counted);
        if (counted != $"{Lines} entries, {Lines} different ones")
        {
            trial.Report.Fault("an import that was cut off kept too few lines or too many", counted);
        }
    }
}

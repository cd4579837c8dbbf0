using System.Diagnostics;
using System.Globalization;
using CommissioningCases.Benchmarks.Pages;
using CommissioningCases.EmbeddedPostgres;
using CommissioningCases.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommissioningCases.Benchmarks.Digests;

/// <summary>How long it takes until many people's daily digests have all been taken by a mail server, which is one of the tests' on this machine.</summary>
internal static class DigestMeasurements
{
    public const string Verb = "digests";

    private const int Cases = 10_000;

    /// <summary>What is new to each of them.</summary>
    private const int NewsOfEach = 20;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static async Task RunAsync(int people)
    {
        var environment = await PageMeasurements.FilledAsync(Cases);
        await using var database = await EmbeddedServer.StartAsync(
            new EmbeddedServerOptions { Folder = Path.Combine(environment["DataFolder"], "postgres"), Database = "cases", Login = DatabaseRole.Name },
            NullLogger.Instance);
        await FillAsync(database.ConnectionString, people);

        await using var mail = new TestMailServer();
        environment["SmtpHost"] = "127.0.0.1";
        environment["SmtpPort"] = mail.Port.ToString(CultureInfo.InvariantCulture);
        environment["SmtpSecurity"] = "none";
        environment["MailFrom"] = "cases@service.example";
        environment["SiteAddress"] = "https://cases.example/";
        await using var site = await ServerProcess.StartAsync(ServerProcess.Site, 5190, environment);
        var watch = Stopwatch.StartNew();
        TimeSpan? first = null;
        while (mail.Received.Count < people && watch.Elapsed < Longest)
        {
            first ??= mail.Received.Count > 0 ? watch.Elapsed : null;
            await Task.Delay(50);
        }

        var took = watch.Elapsed;
        var messages = mail.Received;
        var told = messages.Select(message => message.To.Mailboxes.Single().Address).Distinct(StringComparer.Ordinal).Count();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{messages.Count} digests to {told} people, {NewsOfEach} cases in each: the first {first?.TotalSeconds:0.0} s after the site answers, the last after {took.TotalSeconds:0.0} s"));
        await ClearAsync(database.ConnectionString);
    }

    /// <summary>Adds people who are like the demonstration's commissioner, to whom cases of their trust were assigned yesterday, and who want to hear of it once a day.</summary>
    private static async Task FillAsync(string connectionString, int people)
    {
        await ClearAsync(connectionString);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var fill = source.CreateBatch();
        fill.BatchCommands.Add(new("""
            insert into "AspNetUsers"
            select (jsonb_populate_record(u, jsonb_build_object(
                'Id', gen_random_uuid(), 'UserName', 'reader-' || i || '@fill.example', 'NormalizedUserName', upper('reader-' || i || '@fill.example')))).*
            from "AspNetUsers" u, generate_series(1, $1) i
            where u."UserName" = $2
            """)
        {
            Parameters = { new() { Value = people }, new() { Value = DemonstrationAccounts.Named("commissioner").UserName } },
        });
        fill.BatchCommands.Add(new("""
            insert into notifications (id, person, kind, case_id, number, at, mail)
            select gen_random_uuid(), u."Id", $1, c.case_id, 1, now() - interval '1 day', 'daily'
            from "AspNetUsers" u, (select case_id from case_summaries where pct = $2 order by name limit $3) c
            where u."UserName" like 'reader-%@fill.example'
            """)
        {
            Parameters =
            {
                new() { Value = ExchangeNames.Of(NotificationKind.Assigned) },
                new() { Value = DemonstrationBodies.FirstPct },
                new() { Value = NewsOfEach },
            },
        });
        await fill.ExecuteNonQueryAsync();
    }

    /// <summary>Takes them away, so that no list of colleagues is longer than it would be.</summary>
    private static async Task ClearAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var clear = source.CreateBatch();
        clear.BatchCommands.Add(new("""delete from notifications where person in (select "Id" from "AspNetUsers" where "UserName" like 'reader-%@fill.example')"""));
        clear.BatchCommands.Add(new("""delete from "AspNetUsers" where "UserName" like 'reader-%@fill.example'"""));
        await clear.ExecuteNonQueryAsync();
    }
}

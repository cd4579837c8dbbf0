using System.Text;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Histories.Jobs;

/// <summary>Imports and checks as the web site has them run, on behalf of <see cref="People.Administrator"/>.</summary>
internal static class ImportJobs
{
    /// <summary>An application in whose database that administrator has an account.</summary>
    public static async Task<TestApplication> NewAsync(PostgresFixture postgres)
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.WithDatabaseAsync(db =>
        {
            db.Add(People.Administrator.ToUser());
            return db.SaveChangesAsync();
        });
        return application;
    }

    public static async Task<Guid> AddAsync(this TestApplication application, string history, bool isCheck = false)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(history));
        return await application.SendAsync(People.Administrator, new AddImport("history.jsonl", file, isCheck));
    }

    public static Task<bool> RunNextAsync(this TestApplication application, CancellationToken cancellationToken = default) =>
        application.Services.GetRequiredService<ImportJobRunner>().RunNextAsync(cancellationToken);

    /// <summary>Takes a history from upload to report.</summary>
    public static async Task<string> RunToReportAsync(this TestApplication application, string history, bool isCheck)
    {
        var id = await application.AddAsync(history, isCheck);
        (await application.RunNextAsync()).ShouldBeTrue();
        return await application.ReportOfAsync(id);
    }

    /// <summary>The report as it is downloaded.</summary>
    public static async Task<string> ReportOfAsync(this TestApplication application, Guid id)
    {
        using var output = new MemoryStream();
        await application.SendAsync(People.Administrator, new WriteImportReport(id, output));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static Task<ImportView> ViewAsync(this TestApplication application, Guid id, int after = 0, bool onlyNotAccepted = false) =>
        application.SendAsync(People.Administrator, new GetImport(id, after, onlyNotAccepted));

    public static async Task<ImportJob> JobAsync(this TestApplication application, Guid id) => (await application.ViewAsync(id)).Job;

    public static Task<int> CountPartsAsync(this TestApplication application) => application.WithDatabaseAsync(db => db.ImportFileParts.CountAsync());

    public static Task<int> CountEntriesAsync(this TestApplication application) => application.WithDatabaseAsync(db => db.Entries.CountAsync());

    /// <summary>Has the database do something whenever the third entry of a case is inserted.</summary>
    public static Task OnThirdEntryAsync(this TestApplication application, string statement) => Sql.ExecuteAsync(application.ConnectionString, $"""
        create function third_entry() returns trigger language plpgsql as $$ begin {statement}; return new; end $$;
        create trigger third_entry before insert on entries for each row when (new.number = 3) execute function third_entry();
        """);

    public static Task LetThirdEntryPassAsync(this TestApplication application) => Sql.ExecuteAsync(application.ConnectionString, "drop trigger third_entry on entries");
}

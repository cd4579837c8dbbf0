using System.Text;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Sheets;

/// <summary>Spreadsheets as the web site has them checked and imported.</summary>
internal static class TestSheets
{
    /// <summary>An application in whose database a commissioner, another and an administrator have accounts.</summary>
    public static async Task<TestApplication> NewAsync(PostgresFixture postgres)
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.WithDatabaseAsync(db =>
        {
            db.AddRange(People.Commissioner.ToUser(), People.Colleague.ToUser(), People.Administrator.ToUser());
            return db.SaveChangesAsync();
        });
        return application;
    }

    public static async Task<Guid> AddAsync(this TestApplication application, Person person, string kind, byte[] file)
    {
        using var content = new MemoryStream(file);
        return await application.SendAsync(person, new AddSheet(kind, "rows.csv", content));
    }

    /// <summary>Sends a text with commas and has it checked, with the columns that its headings tell.</summary>
    public static Task<SheetView> CheckAsync(this TestApplication application, Person person, string kind, params string[] lines) =>
        application.CheckAsync(person, kind, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public static async Task<SheetView> CheckAsync(this TestApplication application, Person person, string kind, byte[] file)
    {
        var id = await application.AddAsync(person, kind, file);
        (await application.SendAsync(person, new CheckSheet(id, ColumnsOf((await application.ViewAsync(person, id)).Upload)))).ShouldBeTrue();
        await application.RunAsync();
        return await application.ViewAsync(person, id);
    }

    public static async Task<SheetView> ImportAsync(this TestApplication application, Person person, Guid id)
    {
        (await application.SendAsync(person, new ImportSheet(id))).ShouldBeTrue();
        await application.RunAsync();
        return await application.ViewAsync(person, id);
    }

    public static async Task RunAsync(this TestApplication application)
    {
        await application.Services.GetRequiredService<SheetChecks>().RunAllAsync(default);
        await application.Services.GetRequiredService<SheetImports>().RunAllAsync(default);
    }

    public static Task<SheetView> ViewAsync(this TestApplication application, Person person, Guid id) => application.SendAsync(person, new GetSheet(id));

    public static Task<int> CountEntriesAsync(this TestApplication application) => application.WithDatabaseAsync(db => db.Entries.CountAsync());

    /// <summary>The columns as the page has them filled in.</summary>
    public static IReadOnlyDictionary<string, int?> ColumnsOf(SheetUpload upload) => upload.Definition.Columns.ToDictionary(
        column => column.Name, int? (column) => Array.IndexOf(upload.Chosen, column.Name) is >= 0 and var place ? place : null);

    /// <summary>A line for each fault: the row, the column and what is wrong.</summary>
    public static IEnumerable<string> Faults(this SheetView view) => Lines(view, view.AtFault);

    public static IEnumerable<string> Unneeded(this SheetView view) => Lines(view, view.Unneeded);

    private static IEnumerable<string> Lines(SheetView view, IReadOnlyList<SheetRecord> rows) =>
        from row in rows from fault in SheetFault.Of(view.Upload, row) select $"{row.Number} {fault.Text}";
}

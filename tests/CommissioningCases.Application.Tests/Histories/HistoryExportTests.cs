using System.Text;
using System.Text.Json;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Histories;

public sealed class HistoryExportTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("scenario-1-market-test", "scenario-1-market-test")]
    [InlineData("scenario-5-managed-accreditation", "scenario-5-managed-accreditation")]
    [InlineData("choice-programme", "choice-programme")]
    [InlineData("real/hinchingbrooke", "HINCH")]
    [InlineData("real/great-yarmouth", "GYW")]
    public async Task Export_ImportedElsewhere_GivesTheSameEntries(string sample, string reference)
    {
        await using var here = await NewApplicationAsync();
        await here.ImportAsync(await File.ReadAllTextAsync(Sample.PathOf(sample)));

        await AssertSameElsewhereAsync(here, reference);
    }

    [Fact]
    public async Task Export_OfACaseWorkedOnInTheBrowser_HoldsNotesAndOwnerAndRefusals()
    {
        await using var here = await NewApplicationAsync();
        var (reference, _) = await here.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await here.WithDatabaseAsync(async db =>
        {
            db.Users.Add(People.Colleague.ToUser());
            return await db.SaveChangesAsync();
        });
        await here.AcceptAsync(People.Commissioner, Attempts.On(reference, "add-note", new { on = "2012-01-12", text = "Ünusual “quotes” \u2028 and \U0001F600" }));
        await here.SendAsync(People.Commissioner, Attempts.On(reference, "take-step", new { on = "2012-01-12", step = "close-resolved", rationale = "R" }));
        await here.AcceptAsync(People.Commissioner, Attempts.On(reference, "assign-owner", new { on = "2012-01-13", owner = People.Colleague.UserName }));
        await here.AcceptAsync(People.Commissioner, Attempts.On(reference, "record-engagement", new { on = "2012-01-13", with = "provider", party = "RT5", method = "meeting", summary = "Met" }));
        await here.AcceptAsync(People.Commissioner, Attempts.On(reference, "strike", new { on = "2012-01-14", record = "entry-5", reason = "Wrong day" }));

        await AssertSameElsewhereAsync(here, reference);
    }

    [Fact]
    public async Task Export_OfAnUnknownReference_IsNotFound()
    {
        await using var here = await NewApplicationAsync();

        await Should.ThrowAsync<NotFoundException>(() => ExportAsync(here, "CC-2012-99999"));
    }

    private async Task AssertSameElsewhereAsync(TestApplication here, string reference)
    {
        await using var elsewhere = await NewApplicationAsync();
        var history = await ExportAsync(here, reference);

        var report = await elsewhere.ImportAsync(history);

        report.ShouldNotContain(line => line.Contains("invalid"));
        (await EntriesAsync(elsewhere, reference)).ShouldBe(await EntriesAsync(here, reference));
        (await ExportAsync(elsewhere, reference)).ShouldBe(history);
    }

    private static async Task<string> ExportAsync(TestApplication application, string reference)
    {
        using var output = new MemoryStream();
        await application.SendAsync(Person.Operator, new ExportHistory(reference, output));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<IReadOnlyList<string>> EntriesAsync(TestApplication application, string reference) => await application.WithDatabaseAsync(async db =>
    {
        var id = await db.CaseHistories.Where(history => history.Name == reference).Select(history => history.Id).SingleAsync();
        var entries = await db.Entries.Where(entry => entry.CaseId == id).OrderBy(entry => entry.Number).ToListAsync();
        return entries.ConvertAll(entry => JsonSerializer.Serialize(new { entry.Number, entry.Do, entry.OnDay, entry.RecordId, entry.Fields, entry.IsAccepted, entry.Unmet }));
    });

    private async Task<TestApplication> NewApplicationAsync() => new(await postgres.NewDatabaseAsync());
}

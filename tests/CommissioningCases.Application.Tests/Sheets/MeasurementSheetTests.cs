using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Sheets;

public sealed class MeasurementSheetTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Check_DecidesEveryRowAsTheFormWould_AndRecordsNothing()
    {
        await using var application = await MeasuredAsync();
        var before = await application.CountEntriesAsync();

        var view = await application.CheckAsync(
            People.Commissioner,
            "measurements",
            "Case ref,Indicator,Period,Result,Comment",
            "CC-2013-00001,Healed within 12 weeks,31/01/2013,62%,",
            "2013-1,HEALING,Feb-13,\"58.5\",read",
            "cc 2013 1,Days waited,28/02/2013,\"1,200 days\",",
            "Community podiatry,Days waited,28/02/2013,5%,",
            "2013-1,Not measured,28/02/2013,5,",
            "2013-1,Days waited,31/03/2013,5,",
            "2013-99,Days waited,28/02/2013,5,",
            "2013-1,Days waited,30/02/2013,many,",
            "2013-1,Healed within 12 weeks,31/01/2013,62,",
            ",Days waited,28/02/2013,5,");

        view.Upload.State.ShouldBe(SheetState.Checked);
        (view.Upload.Rows, view.Upload.Ready, view.Upload.Unneeded, view.Upload.AtFault).ShouldBe((10, 3, 1, 6));
        view.Faults().ShouldBe(
        [
            "5 Result: The value is a percentage, and Days waited is measured in days",
            "6 Indicator: The case has no measure “Not measured”. It has Healed within 12 weeks and Days waited",
            "7 Period: The date cannot be in the future",
            "8 Case ref: There is no case 2013-99 in your Primary Care Trust",
            "9 Period: Date must be a real date",
            "9 Result: Value must be a number",
            "11 Case ref: Enter the case",
        ], ignoreOrder: true);
        view.Unneeded().ShouldBe(["2 There already, in row 10 of this spreadsheet"]);
        (await application.CountEntriesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Import_RecordsEachRowThatWasReady_InItsSendersName()
    {
        await using var application = await MeasuredAsync();
        var view = await application.CheckAsync(People.Commissioner, "measurements", "Case,Measure,Month,Value,Source", "2013-1,Healed within 12 weeks,January 2013,62%,Report", "2013-1,Days waited,31/01/2013,7,");

        view = await application.ImportAsync(People.Commissioner, view.Upload.Id);

        view.Upload.State.ShouldBe(SheetState.Imported);
        (view.Upload.Ready, view.Upload.Recorded, view.Upload.Refused).ShouldBe((0, 2, 0));
        view.Made.ShouldBe([new SheetMade("CC-2013-00001", 2)]);
        var recorded = await application.WithDatabaseAsync(db => db.Entries.Where(entry => entry.Do == "record-measurement").OrderBy(entry => entry.Number).ToListAsync());
        recorded.Select(entry => (entry.UserId, entry.OnDay)).ShouldBe([(People.Commissioner.Id, new DateOnly(2013, 1, 31)), (People.Commissioner.Id, new DateOnly(2013, 1, 31))]);
        recorded[0].Fields.ShouldBe("""{"from": "2013-01-01", "until": "2013-01-31", "value": 62, "source": "Report", "measure": "healing"}""");
        (await application.WithDatabaseAsync(db => db.ServiceEvents.SingleAsync(one => one.Kind == "sheet-imported"))).Subject.ShouldBe("rows.csv");
    }

    [Fact]
    public async Task Import_OfManyRowsOfOneCase_MakesAnEntryOfEach_AndAllViewsFollow()
    {
        await using var application = await MeasuredAsync();
        var view = await application.CheckAsync(
            People.Commissioner,
            "measurements",
            ["Case,Measure,Date,Value,Source", .. Enumerable.Range(0, 700).Select(row => $"2013-1,Days waited,{new DateOnly(2013, 1, 2).AddDays(row % 28):dd/MM/yyyy},{row},Report of row {row}")]);
        await application.AcceptAsync(People.Commissioner, Attempts.On("CC-2013-00001", "record-measurement", new { on = "2013-01-04", measure = "waits", value = 2, source = "Report of row 2" }));
        var before = await application.CountEntriesAsync();

        view = await application.ImportAsync(People.Commissioner, view.Upload.Id);

        (view.Upload.Recorded, view.Upload.Unneeded, view.Upload.Refused).ShouldBe((699, 1, 0));
        view.Unneeded().ShouldBe([$"4 There already, as entry {before} of the case"]);
        (await application.CountEntriesAsync()).ShouldBe(before + 699);
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
        (await application.SendAsync(People.Commissioner, new ListCases { Filter = new CaseFilter { Text = "\"report of row 612\"" } })).Rows.Select(row => row.Reference).ShouldBe(["CC-2013-00001"]);
    }

    [Fact]
    public async Task Import_WhoseRowsAreNotAllPossibleAnyMore_RecordsTheOthers()
    {
        await using var application = await MeasuredAsync();
        var view = await application.CheckAsync(
            People.Commissioner, "measurements", "Case,Measure,Date,Value", "2013-1,Days waited,31/01/2013,7", "2013-1,Healed within 12 weeks,31/01/2013,62", "2013-1,Days waited,01/02/2013,8", "2013-1,Healed within 12 weeks,01/02/2013,63");
        await application.AcceptAsync(People.Commissioner, Attempts.On("CC-2013-00001", "strike", new { on = "2013-02-01", record = "waits", reason = "Not measured any more" }));

        view = await application.ImportAsync(People.Commissioner, view.Upload.Id);

        (view.Upload.Recorded, view.Upload.Refused).ShouldBe((2, 2));
        view.Faults().ShouldBe(["2 Measure: Choose one of the case's measures", "4 Measure: Choose one of the case's measures"]);
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_OfTheSameSpreadsheetAgain_HasNothingToDo()
    {
        await using var application = await MeasuredAsync();
        string[] rows = ["Case,Measure,Date,Value", "2013-1,Days waited,31/01/2013,7"];
        await application.ImportAsync(People.Commissioner, (await application.CheckAsync(People.Commissioner, "measurements", rows)).Upload.Id);
        var before = await application.CountEntriesAsync();

        var again = await application.CheckAsync(People.Colleague, "measurements", rows);

        (again.Upload.Ready, again.Upload.Unneeded).ShouldBe((0, 1));
        again.Unneeded().ShouldBe([$"2 There already, as entry {before} of the case"]);
        (await application.SendAsync(People.Colleague, new ImportSheet(again.Upload.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_ThatWasCutOffAfterARowWasRecordedAndBeforeItWasTold_RecordsNothingTwice()
    {
        await using var application = await MeasuredAsync();
        var view = await application.CheckAsync(People.Commissioner, "measurements", "Case,Measure,Date,Value", "2013-1,Days waited,31/01/2013,7", "2013-1,Days waited,01/02/2013,8");
        await application.ImportAsync(People.Commissioner, view.Upload.Id);
        var before = await application.CountEntriesAsync();

        // As a server leaves it that stops before it tells.
        await Sql.ExecuteAsync(application.ConnectionString, """
            update sheet_uploads set state = 'importing', ready = 2, recorded = 0, alive_at = '2013-01-01';
            update sheet_rows r set state = 'ready', about = 'CC-2013-00001', fields = (select jsonb_set(e.fields::jsonb, '{on}', to_jsonb(e.on_day::text)) from entries e where e.do = 'record-measurement' order by number offset r.number - 2 limit 1) where state = 'recorded'
            """);
        (await application.SendAsync(People.Commissioner, new RunSheetAgain(view.Upload.Id))).ShouldBeTrue();
        await application.RunAsync();

        var after = (await application.ViewAsync(People.Commissioner, view.Upload.Id)).Upload;
        (after.State, after.Recorded, after.Ready).ShouldBe((SheetState.Imported, 2, 0));
        (await application.CountEntriesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Import_OfARowThatIsNotPossibleAnyMore_TellsWhy()
    {
        await using var application = await MeasuredAsync();
        var view = await application.CheckAsync(People.Commissioner, "measurements", "Case,Measure,Date,Value", "2013-1,Days waited,31/01/2013,7");
        await application.AcceptAsync(People.Commissioner, Attempts.On("CC-2013-00001", "strike", new { on = "2013-02-01", record = "waits", reason = "Not measured any more" }));

        view = await application.ImportAsync(People.Commissioner, view.Upload.Id);

        (view.Upload.Recorded, view.Upload.Refused).ShouldBe((0, 1));
        view.Faults().ShouldBe(["2 Measure: Choose one of the case's measures"]);
    }

    [Fact]
    public async Task OfSomebodyElse_DoesNotExist_InTheDatabaseEither()
    {
        await using var application = await MeasuredAsync();
        var id = await application.AddAsync(People.Commissioner, "measurements", "Case,Measure\n1,2\n"u8.ToArray());

        await Should.ThrowAsync<NotFoundException>(() => application.ViewAsync(People.Colleague, id));
        await Should.ThrowAsync<NotFoundException>(() => application.SendAsync(People.Administrator, new CheckSheet(id, new Dictionary<string, int?>())));
        await Should.ThrowAsync<NotFoundException>(() => application.SendAsync(People.Colleague, new WriteSheetFaults(id, new MemoryStream())));
        (await application.SendAsync(People.Colleague, new ListSheets())).ShouldBeEmpty();
        (await application.AsAsync(People.Administrator, db => db.SheetUploads.CountAsync())).ShouldBe(0);
        (await application.AsAsync(People.Administrator, db => db.SheetRecords.CountAsync())).ShouldBe(0);
        (await application.AsAsync(People.Commissioner, db => db.SheetRecords.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task OfAMonthAgo_IsSweptAway()
    {
        await using var application = await MeasuredAsync();
        await application.AddAsync(People.Commissioner, "measurements", "Case,Measure\n1,2\n"u8.ToArray());
        application.Clock.Advance(TimeSpan.FromDays(SheetUpload.DaysKept + 1));

        await application.SendAsync(Access.Person.Operator, new SweepSheets());

        (await application.WithDatabaseAsync(db => db.SheetRecords.CountAsync())).ShouldBe(0);
        (await application.SendAsync(People.Commissioner, new ListSheets())).ShouldBeEmpty();
    }

    [Fact]
    public async Task FaultsFile_HasTheRowsAsTheyWereSent_AndWhatIsWrong()
    {
        await using var application = await MeasuredAsync();
        var view = await application.CheckAsync(People.Commissioner, "measurements", TestWorkbook.Of(
            ["Monthly report of the trust"],
            ["Case", "Measure", "Date", "Value", "Ward"],
            ["2013-1", "Days waited", TestWorkbook.At("2013-01-31"), 7d, "A"],
            ["2013-1", "Days waited", TestWorkbook.At("2014-01-31"), 8d, "B"]));
        (view.Upload.HeadingRow, view.Upload.Rows, view.Upload.Ready).ShouldBe((2, 2, 1));

        using var file = new MemoryStream();
        (await application.SendAsync(People.Commissioner, new WriteSheetFaults(view.Upload.Id, file))).Rows.ShouldBe(1);

        ReadWorkbook.Of(file.ToArray()).Sheets.ShouldHaveSingleItem().Rows.ShouldBe(
        [
            ["Case", "Measure", "Date", "Value", "Ward", "What is wrong", "Row in the file"],
            ["2013-1", "Days waited", new DateTime(2014, 1, 31), "8", "B", "Date: The date cannot be in the future", 4d],
        ]);
    }

    [Theory]
    [InlineData("Case,Measure,Date,Value\n", "There are no rows below the headings")]
    [InlineData(",,\n,,\n", "The first sheet of the spreadsheet is empty")]
    public async Task Add_OfASpreadsheetWithoutRows_SaysSo(string text, string message)
    {
        await using var application = await MeasuredAsync();

        (await Should.ThrowAsync<FluentValidation.ValidationException>(() => application.AddAsync(People.Commissioner, "measurements", System.Text.Encoding.UTF8.GetBytes(text)))).Errors.Single().ErrorMessage.ShouldBe(message);
    }

    [Fact]
    public async Task Check_WithoutAColumnThatIsNeeded_OrWithOneTwice_SaysSo()
    {
        await using var application = await MeasuredAsync();
        var id = await application.AddAsync(People.Commissioner, "measurements", "One,Two\n1,2\n"u8.ToArray());

        var faults = (await Should.ThrowAsync<FluentValidation.ValidationException>(() => application.SendAsync(
            People.Commissioner, new CheckSheet(id, new Dictionary<string, int?> { ["case"] = 0, ["measure"] = 1, ["on"] = 1 })))).Errors;

        faults.Select(fault => $"{fault.PropertyName}: {fault.ErrorMessage}").ShouldBe(["on: The column Two is chosen twice", "value: Choose the column for Value"]);
    }

    /// <summary>With a case of two measures.</summary>
    private async Task<TestApplication> MeasuredAsync()
    {
        var application = await TestSheets.NewAsync(postgres);
        var name = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await application.AcceptAsync(People.Commissioner, Attempts.On(name, "set-measure", new { on = "2013-01-02", measure = "healing", name = "Healed within 12 weeks", kind = "quality", unit = "%", baseline = 40, target = 70 }));
        await application.AcceptAsync(People.Commissioner, Attempts.On(name, "set-measure", new { on = "2013-01-02", id = "waits", measure = "waits", name = "Days waited", kind = "activity", unit = "days", baseline = 40, target = 10 }));
        return application;
    }
}

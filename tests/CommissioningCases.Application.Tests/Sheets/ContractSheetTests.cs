using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Sheets;

/// <summary>Registers of contracts and their measurements as Primary Care Trusts keep them in spreadsheets.</summary>
public sealed class ContractSheetTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Services = ["Podiatry"];

    [Fact]
    public async Task ARegister_IsImportedWithItsQuirks()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        var view = await application.CheckAsync(
            People.Commissioner,
            "contracts",
            "Contract ref,Supplier,Description,Contract type,Start date,End date,Annual value,Notice,Contract manager",
            "PCT/1,RT5,Podiatry; Nail surgery,NHS standard contract,01/04/2010,31/03/2014,\"£120,000\",6 months,Person 1",
            "PCT/2,Leicestershire Partnership NHS Trust,Wheelchairs,SLA,1-Apr-10,rolling,1.2m,,",
            "PCT/3,NMJ,Cataracts,LES,01/04/2010,31/03/2014,\"25,000.00\",3,person2@test.example",
            "PCT/1,RT5,Podiatry again,,01/04/2010,,,,",
            "PCT/1,RT5,Podiatry; Nail surgery,NHS standard contract,01/04/2010,31/03/2014,\"£120,000\",6 months,Person 1",
            "PCT/4,Nobody knows,,Circus,soon,31/02/2014,a lot,often,Somebody Else");

        (view.Upload.Ready, view.Upload.Unneeded, view.Upload.AtFault).ShouldBe((3, 1, 2));
        view.Unneeded().ShouldBe(["6 Row 2 is the same contract"]);
        view.Faults().Select(fault => fault.Split(':')[0]).ShouldBe(
            ["5 Contract ref", "7 Supplier", "7 Description", "7 Contract type", "7 Start date", "7 End date", "7 Annual value", "7 Notice", "7 Contract manager"], ignoreOrder: true);

        var imported = await application.ImportAsync(People.Commissioner, view.Upload.Id);

        imported.Made.Select(made => made.About).ShouldBe(["CT-2013-00001", "CT-2013-00002", "CT-2013-00003"]);
        var first = (await application.SendAsync(People.Commissioner, new GetContract("CT-2013-00001"))).File;
        first.Services.ShouldBe(["Podiatry", "Nail surgery"]);
        (first.Type, first.Value, first.NoticeMonths, first.Lead, first.Until).ShouldBe((ContractType.StandardNhs, ValueBand.Medium, 6, People.Commissioner.UserName, new DateOnly(2014, 3, 31)));
        var second = (await application.SendAsync(People.Commissioner, new GetContract("CT-2013-00002"))).File;
        (second.Type, second.Value, second.Until, second.From).ShouldBe((ContractType.Other, ValueBand.VeryLarge, null, new DateOnly(2010, 4, 1)));
        (await application.SendAsync(People.Commissioner, new GetContract("CT-2013-00003"))).File.Value.ShouldBe(ValueBand.Small);
    }

    [Fact]
    public async Task AMonthsMeasurements_AreRecordedOnTheContractsThatTheyName()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.On(null, "record-contract", new
        {
            on = "2012-01-10",
            pct = People.Pct,
            provider = "RT5",
            services = Services,
            type = "standard-nhs",
            number = "PCT/1",
            from = "2010-04-01",
        }))).Case;
        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "set-contract-measure", new
        {
            on = "2012-01-10",
            measure = "healing",
            name = "Healed within 12 weeks",
            kind = "quality",
            unit = "%",
            direction = "higher",
            target = 70,
            threshold = 50,
        }));
        var view = await application.CheckAsync(
            People.Commissioner,
            "contract-measurements",
            "Contract,KPI,Month,Actual",
            "PCT/1,Healed within 12 weeks,March 2012,68%",
            $"{reference},healing,Apr-12,66",
            "Podiatry,healing,03/2012,68",
            "PCT/9,healing,May 2012,70",
            "PCT/1,Waiting,May 2012,many",
            "PCT/1,healing,March 2010,68",
            "PCT/1,healing,April 2010,75");

        (view.Upload.Ready, view.Upload.AtFault).ShouldBe((3, 3));
        view.Faults().ShouldContain($"7 Month: {RecordContractMeasurement.BeforeContract}", "the contract begins on 1 April 2010");
        await application.ImportAsync(People.Commissioner, view.Upload.Id);

        var file = (await application.SendAsync(People.Commissioner, new GetContract(reference))).File;
        file.Measurements.Select(one => (one.Details.From, one.Details.Until)).ShouldBe([(new DateOnly(2012, 3, 1), new DateOnly(2012, 3, 31)), (new DateOnly(2012, 4, 1), new DateOnly(2012, 4, 30)), (new DateOnly(2010, 4, 1), new DateOnly(2010, 4, 30))], ignoreOrder: true);
        file.OpenPrompts.ShouldHaveSingleItem().Reason.ShouldBe(PromptReason.MissedTwice);
    }
}

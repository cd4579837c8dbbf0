using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Sheets;

/// <summary>Cases, providers, users and organisations from spreadsheets.</summary>
public sealed class OtherSheetsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    /// <summary>As the Organisation Data Service has trusts: 27 columns without headings.</summary>
    private static string Ods(string code, string name, string sha, string closed) =>
        $"\"{code}\",\"{name}\",\"Y57\",\"{sha}\",\"HOSPITAL ROAD\",\"\",\"\",\"EXETER\",\"DEVON\",\"EX2 5DW\",\"19930401\",\"{closed}\",,,,,,\"01392 411611\",,,,\"0\",,,,,";

    [Fact]
    public async Task Cases_AreLoggedAsTheFormWould_AndThoseThatAreThereAreLeft()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        var checkedSheet = await application.CheckAsync(
            People.Commissioner,
            "cases",
            "Scenario,Service,Provider,Summary,Needs,Contract end date,Date began",
            "1,Community podiatry,RT5,Slow,Assessed,,10/01/2012",
            "Scenario 1,Wheelchairs,Leicestershire Partnership NHS Trust,Slow,Assessed,,10/01/2012",
            "1,wheelchairs,RT5,Again,Assessed,,11/01/2012",
            "6,Cataracts,NMJ,Expires,Assessed,01/01/2014,10/01/2012",
            "6,Hearing,NMJ,Expires,Assessed,,10/01/2012",
            "9,Dialysis,Nobody knows,,Assessed,,10/01/1999");

        (checkedSheet.Upload.Ready, checkedSheet.Upload.Unneeded, checkedSheet.Upload.AtFault).ShouldBe((2, 2, 2));
        checkedSheet.Unneeded().ShouldBe(
        [
            "2 The open case CC-2013-00001 is about the same scenario, service and provider. If yours is another, write CC-2013-00001 under “Other than” in this row, and send the spreadsheet again",
            "4 Row 3 logs the same scenario, service and providers",
        ]);
        checkedSheet.Faults().ShouldBe(
        [
            "6 Contract end date: Enter the day the contract expires",
            "7 Provider: There is no provider Nobody knows",
            "7 Scenario: Scenario must be from 1 to 6",
            "7 Summary: Enter summary",
            "7 Date began: Date must be on or after 1 April 2002",
        ]);

        var imported = await application.ImportAsync(People.Commissioner, checkedSheet.Upload.Id);

        imported.Made.Select(made => made.About).ShouldBe(["CC-2013-00002", "CC-2013-00003"]);
        (await application.SendAsync(People.Commissioner, new GetCase("CC-2013-00002"))).Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ACaseThatIsAlike_IsLoggedKnowingly_AndNotOnceMore()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        string[] lines =
        [
            "Scenario,Service,Provider,Summary,Needs,Date began,Other than",
            "1,Community podiatry,RT5,Slow,Assessed,10/01/2012,2013-1",
        ];

        var first = await application.CheckAsync(People.Commissioner, "cases", lines);
        first.Upload.Ready.ShouldBe(1);
        (await application.ImportAsync(People.Commissioner, first.Upload.Id)).Made.Select(made => made.About).ShouldBe(["CC-2013-00002"]);

        var again = await application.CheckAsync(People.Commissioner, "cases", lines);
        again.Unneeded().ShouldBe(["2 The open case CC-2013-00002 is about the same scenario, service and provider. If yours is another, write CC-2013-00002 under “Other than” in this row, and send the spreadsheet again"]);
        (await application.CheckAsync(People.Commissioner, "cases", lines[0], $"{lines[1]}; CC-2013-00002")).Upload.Ready.ShouldBe(1);
        (await application.CheckAsync(People.Commissioner, "cases", "Scenario,Service,Provider,Summary,Needs,Date began", "1,Community podiatry,RT5,Slow,Assessed,10/01/2012")).Unneeded()
            .ShouldHaveSingleItem().ShouldStartWith("2 The open cases CC-2013-0000");
    }

    [Fact]
    public async Task Cases_StartFromAContract_WhichSaysWhatTheRowLeavesBlank()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        string[] services = ["Minor surgery"];
        var contract = (await application.AcceptAsync(People.Commissioner, Attempts.On(null, "record-contract", new { on = "2012-01-10", pct = People.Pct, provider = "NMJ", services, type = "other", number = "A/7", from = "2010-01-01", until = "2014-01-10" }))).Case;

        var view = await application.CheckAsync(
            People.Commissioner,
            "cases",
            "Scenario,Service,Provider,Summary,Needs,Date began,Contract",
            $"6,,,Expires,Assessed,10/01/2013,{contract}",
            "6,Minor surgery in the evening,,Expires,Assessed,10/01/2013,a/7",
            "6,Cataracts,NMJ,Expires,Assessed,10/01/2013,CT-1999-00001",
            $"1,Podiatry,RT5,Slow,Assessed,10/01/2013,{contract}");

        view.Faults().ShouldBe(
        [
            "4 Day the contract expires: Enter the day the contract expires",
            "4 Contract: There is no contract CT-1999-00001 on your register from which a case can start",
            "5 Contract: That contract is with another provider: choose it among the existing providers",
        ], ignoreOrder: true);
        var made = (await application.ImportAsync(People.Commissioner, view.Upload.Id)).Made.Select(one => one.About).ToList();
        made.Count.ShouldBe(2);
        var logged = (await application.SendAsync(People.Commissioner, new GetCase(made[0]))).File.Logged;
        (logged.Contract, logged.Service, logged.Providers.Single(), logged.ContractExpires).ShouldBe((contract, "Minor surgery", "NMJ", new DateOnly(2014, 1, 10)));
    }

    [Fact]
    public async Task Cases_ShareTheApplicationsOfAProgramme_ByItsClusterAndService()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        var cluster = ReferenceData.BuiltIn.Bodies.Clusters.First(one => one.Members.Contains(People.Pct));
        var programme = (await application.AcceptAsync(People.Commissioner, Attempts.On(null, "open-programme", new { on = "2011-08-01", cluster = cluster.Code }))).Case;
        foreach (var group in Enum.GetValues<LocalGroup>())
        {
            await application.AcceptAsync(People.Commissioner, Attempts.On(programme, "engage-locally", new { on = "2011-08-02", group = ExchangeNames.Of(group), summary = "Met" }));
        }

        var service = ReferenceData.BuiltIn.Bodies.NationalServices.First();
        await application.AcceptAsync(People.Commissioner, Attempts.On(programme, "select-service", new { on = "2011-08-03", service = service.Code, source = "national", kind = "community", feedback = "Asked for" }));

        var view = await application.CheckAsync(
            People.Commissioner,
            "cases",
            "Scenario,Service,Provider,Summary,Needs,Date began,Choice programme,Service of the programme",
            $"5,Hearing,RT5,More choice,Assessed,10/01/2013,\"{cluster.Name}\",\"{service.Name}\"",
            $"5,Hearing at home,RT5,More choice,Assessed,10/01/2013,{cluster.Code},Nothing like it",
            $"5,Hearing at night,RT5,More choice,Assessed,10/01/2013,{cluster.Code},",
            $"1,Hearing by day,RT5,More choice,Assessed,10/01/2013,{cluster.Code},\"{service.Name}\"");

        view.Faults().ShouldBe(
        [
            "3 Service of the programme: Choose a service that the programme has selected",
            "4 Service of the programme: Enter the service of the programme",
            "5 Choice programme: Only a case of scenario 5 shares the applications of a choice programme: leave it blank",
        ]);
        var made = (await application.ImportAsync(People.Commissioner, view.Upload.Id)).Made.ShouldHaveSingleItem();
        (await application.SendAsync(People.Commissioner, new GetCase(made.About))).File.Logged.Shares.ShouldBe(new ProgrammeService(cluster.Code, service.Code));
    }

    [Fact]
    public async Task Providers_OfATable_AreAddedWithWhatTheFormAsks()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        var view = await application.CheckAsync(
            People.Administrator,
            "providers",
            "Org code,Name,Type,SHA",
            "xdc,Devon Physio,Independent sector,Q39",
            "RT5,Some other name,NHS trust,",
            "XDE,Exe Care,Charity,South West",
            "XDF,Devon Physio,Independent,",
            "X,,Circus,Q99");

        (view.Upload.Ready, view.Upload.Unneeded).ShouldBe((1, 1));
        view.Unneeded().Single().ShouldStartWith("3 There already, as ");
        view.Faults().ShouldBe(
        [
            "4 SHA: Select a Strategic Health Authority, or none",
            "5 Name: Row 2 has the same name",
            "6 Org code: Code must be 3 to 10 capital letters and digits, such as XDC",
            "6 Name: Enter a name",
            "6 Type: Select a kind of provider",
        ]);

        (await application.ImportAsync(People.Administrator, view.Upload.Id)).Upload.Recorded.ShouldBe(1);
        (await application.SendAsync(People.Administrator, new GetProvider("XDC"))).Provider.Kind.ShouldBe(ProviderKind.Independent);
    }

    [Fact]
    public async Task Providers_ThatAreThere_AreRenamedWhereARowSaysSinceWhen()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        var before = (await application.SendAsync(People.Administrator, new GetProvider("RT5"))).Provider.Name;
        string[] sheet =
        [
            "Code,Name,Kind,Renamed on",
            "RT5,Leicestershire Partnership Foundation Trust,,01/04/2012",
            "RM1,Norfolk Foundation Trust,,01/04/2099",
            "RRR,Some other name,,",
        ];
        var view = await application.CheckAsync(People.Administrator, "providers", sheet);

        (view.Upload.Ready, view.Upload.Unneeded).ShouldBe((1, 0));
        view.Faults().ShouldBe(["3 Renamed on: First day of the new name cannot be in the future", "4 Kind: Select a kind of provider"]);
        (await application.SendAsync(People.Administrator, new GetProvider("RT5"))).Provider.Name.ShouldBe(before, "a check changes nothing");

        (await application.ImportAsync(People.Administrator, view.Upload.Id)).Upload.Recorded.ShouldBe(1);

        (await application.SendAsync(People.Administrator, new GetProvider("RT5"))).Provider.Name.ShouldBe("Leicestershire Partnership Foundation Trust");
        (await application.WithDatabaseAsync(db => db.ProviderNames.SingleAsync(name => name.Code == "RT5"))).Since.ShouldBe(new DateOnly(2012, 4, 1));
        (await application.CheckAsync(People.Administrator, "providers", sheet)).Unneeded().ShouldBe(["2 There already"]);
        (await application.CheckAsync(People.Administrator, "providers", "Code,Name,Kind", $"RT5,{before},")).Unneeded()
            .ShouldBe(["2 There already, as Leicestershire Partnership Foundation Trust. To rename it, say under “Called so since” from which day"]);
    }

    [Fact]
    public async Task Providers_OfAFileOfTheOrganisationDataService_AreAddedWithoutHeadings()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        var view = await application.CheckAsync(
            People.Administrator,
            "providers",
            Ods("ZZ1", "EXE VALLEY NHS FOUNDATION TRUST", "Q39", ""),
            Ods("ZZ2", "TAMAR CARE TRUST", "QAA", ""),
            Ods("ZZ3", "OLD HOSPITALS NHS TRUST", "Q39", "20020401"),
            Ods("ZZ4", "DARTMOOR HOSPITALS NHS TRUST", "Q39", ""),
            Ods("RT5", "LEICESTERSHIRE PARTNERSHIP NHS TRUST", "Q33", ""));

        (view.Upload.HeadingRow, view.Upload.Rows, view.Upload.Ready, view.Upload.AtFault).ShouldBe((0, 5, 3, 0));
        view.Unneeded().ShouldBe(["3 It closed on 1 April 2002: nothing new can name it", "5 There already"]);

        await application.ImportAsync(People.Administrator, view.Upload.Id);

        var added = await application.WithDatabaseAsync(db => db.Organisations.OrderBy(one => one.Code).ToListAsync());
        added.Select(one => (one.Code, one.ProviderKind, one.Sha)).ShouldBe(
            [("ZZ1", ProviderKind.FoundationTrust, "Q39"), ("ZZ2", ProviderKind.CareTrust, null), ("ZZ4", ProviderKind.NhsTrust, "Q39")]);
    }

    [Fact]
    public async Task Users_AreInvited_WithLinksThatAreShownOnce()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        var view = await application.CheckAsync(
            People.Administrator,
            "users",
            "E-mail,Full name,Role,Organisation,Union,Until",
            "new@test.example,New Person,Commissioner,5PR,,31/12/2013",
            "sha@test.example,Second Person,SHA reviewer,5PR,,",
            "person1@test.example,There Already,Auditor,,,",
            "new@test.example,Twice,Auditor,,,",
            "no address,,King,,,31/02/2013");

        (view.Upload.Ready, view.Upload.Unneeded).ShouldBe((1, 1));
        view.Unneeded().ShouldBe(["4 There is an account with this email address already"]);
        view.Faults().ShouldBe(
        [
            "3 Organisation: Select the Strategic Health Authority of this person",
            "5 E-mail: Row 2 has the same email address",
            "6 E-mail: Email address must not hold a blank",
            "6 Full name: Enter a name",
            "6 Role: Select a role",
            "6 Until: Last day must be a real date",
        ]);

        view = await application.ImportAsync(People.Administrator, view.Upload.Id);

        (view.Upload.Recorded, view.Secrets).ShouldBe((1, 1));
        var link = (await application.SendAsync(People.Administrator, new TakeSheetLinks(view.Upload.Id))).ShouldHaveSingleItem();
        link.Email.ShouldBe("new@test.example");
        link.Link.ShouldNotBeNull().Code.ShouldNotBeEmpty();
        (await application.SendAsync(People.Administrator, new TakeSheetLinks(view.Upload.Id))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Organisations_AreClosedWithTheirSuccessors_Once()
    {
        await using var application = await TestSheets.NewAsync(postgres);
        string[] rows =
        [
            "Organisation,Kind,Closes on,Reason,Successor",
            "5PQ,PCT,01/04/2013,The Act of 2012,5PR",
            "5PR,,01/04/2013,The Act of 2012,",
            "RT5,Provider,01/05/2013,Merger,Q35",
            "5ZZ,,01/04/2013,,",
            "5QD,,01/04/2013,Merger,5PQ",
        ];
        var view = await application.CheckAsync(People.Administrator, "organisations", rows);

        view.Faults().ShouldBe(
        [
            "4 Successor: There is no provider Q35",
            "5 Organisation: There is no organisation 5ZZ",
            "6 Successor: Row 2 closes 5PQ before that day",
        ]);
        (await application.ImportAsync(People.Administrator, view.Upload.Id)).Made.Select(made => made.About).ShouldBe(["5PQ", "5PR"]);
        (await application.SendAsync(People.Administrator, new ListOrganisations())).Single(one => one.Code == "5PQ").Closure.ShouldBe(new BodyClosure(new DateOnly(2013, 4, 1), "The Act of 2012", "5PR"));

        var again = await application.CheckAsync(People.Administrator, "organisations", rows);

        again.Unneeded().Count().ShouldBe(1, "the other's successor has closed since");
    }

    [Fact]
    public async Task Kinds_OfAnotherRole_DoNotExist()
    {
        await using var application = await TestSheets.NewAsync(postgres);

        await Should.ThrowAsync<NotFoundException>(() => application.AddAsync(People.Administrator, "measurements", "Case\n1\n"u8.ToArray()));
        await Should.ThrowAsync<NotFoundException>(() => application.AddAsync(People.Commissioner, "users", "Email\n1\n"u8.ToArray()));
    }
}

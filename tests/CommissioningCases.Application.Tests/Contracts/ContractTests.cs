using System.Text.Json;
using CommissioningCases.Application.Tests.Documents;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Contracts;

/// <summary>Who sees and changes the contracts of the Primary Care Trust 5PR, which lies in the area of Q35.</summary>
public sealed class ContractTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private static readonly string[] Services = ["Podiatry", "Nail surgery"];

    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task ItsReference_IsThatOfAContract_AndItStandsInTheRegisterOfItsTrustAndAuthority()
    {
        var reference = await RecordedAsync();

        reference.ShouldStartWith("CT-");
        foreach (var person in new[] { People.Commissioner, People.BoardSecretary, People.ShaReviewer, People.UnionRepresentative, People.Auditor })
        {
            (await RowsAsync(person)).ShouldContain(row => row.Reference == reference);
            (await _application.SendAsync(person, new GetContract(reference))).File.Services.ShouldBe(["Podiatry", "Nail surgery"]);
        }
    }

    [Fact]
    public async Task OutOfScope_ItDoesNotExist()
    {
        var reference = await RecordedAsync();

        foreach (var person in new[] { People.Stranger, People.StrangeShaReviewer })
        {
            (await RowsAsync(person)).ShouldNotContain(row => row.Reference == reference);
            await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(person, new GetContract(reference)));
            (await _application.SendAsync(person, new FindContract(reference))).ShouldBeNull();
        }

        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, Note(reference)));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.ShaReviewer, Note(reference)));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Administrator, new GetContract(reference)));
    }

    [Fact]
    public async Task Unions_SeeItWithoutWhatItIsWorth_NotesAndDocuments()
    {
        var reference = await RecordedAsync();
        await _application.AcceptAsync(People.Commissioner, Note(reference));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "vary-contract", new { on = "2012-02-01", summary = "More", value = "greatest" }));

        var seen = await _application.SendAsync(People.UnionRepresentative, new GetContract(reference));
        seen.File.Value.ShouldBeNull();
        seen.Entries.Select(entry => entry.Do).ShouldBe(["record-contract", "vary-contract"]);
        seen.Entries.ShouldAllBe(entry => !entry.Fields.ToString().Contains("greatest", StringComparison.Ordinal) && !entry.Fields.ToString().Contains("medium", StringComparison.Ordinal));
        (await TableAsync(People.UnionRepresentative)).ShouldNotContain("Value in a year");
        foreach (var person in new[] { People.ShaReviewer, People.Auditor, People.Department })
        {
            var whole = await _application.SendAsync(person, new GetContract(reference));
            whole.File.Value.ShouldBe(ValueBand.Greatest);
            whole.Entries.Count.ShouldBe(3);
            (await TableAsync(person)).ShouldContain("Value in a year");
        }
    }

    [Fact]
    public async Task OneNumber_IsOnTheRegisterOnce_UntilTheContractHasItsEnd()
    {
        var number = $"N {Guid.NewGuid()}";
        var reference = await RecordedAsync(number);

        (await _application.SendAsync(People.Commissioner, Record(number))).ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("number");
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "end-contract", new { on = "2012-02-01", ends = "2012-06-30", ground = "agreement", reason = "Both agreed" }));
        (await _application.SendAsync(People.Commissioner, Record(number))).ShouldBeOfType<AttemptResult.Accepted>();
    }

    [Fact]
    public async Task ItsLead_IsACommissionerOfTheTrust_AndItsCase_OneThatStartedFromIt()
    {
        var reference = await RecordedAsync();

        (await _application.SendAsync(People.Commissioner, Attempts.On(reference, "assign-lead", new { on = "2012-02-01", lead = People.Stranger.UserName })))
            .ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("lead");
        (await _application.SendAsync(People.Commissioner, Attempts.On(reference, "vary-contract", new { on = "2012-02-01", summary = "More", byCase = "CC-0" })))
            .ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("byCase");
        (await _application.SendAsync(People.Commissioner, Attempts.On(reference, "vary-contract", new { on = "2012-02-01", summary = "More", byCaseEntry = 2 })))
            .ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("byCaseEntry");
    }

    [Fact]
    public async Task WhatSomebodyOfSeveralTrustsRecords_AndTheDocumentsOfContracts_AreVerified()
    {
        var reference = (await _application.AcceptAsync(People.OfSeveralTrusts, Record())).Case;
        await _application.AcceptAsync(People.OfSeveralTrusts, Note(reference));
        using var content = new MemoryStream(DocumentFiles.Pdf);
        var told = JsonSerializer.SerializeToElement(new { on = "2012-02-01", title = "The contract" });
        (await _application.SendAsync(People.OfSeveralTrusts, new AddContractDocument(reference, told, "contract.pdf", content, Guid.NewGuid()))).ShouldBeOfType<AttemptResult.Accepted>();

        (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task ACase_StartsFromAContractOfItsTrust_WithItsProvider()
    {
        var reference = await RecordedAsync();

        var logged = await _application.AcceptAsync(People.Commissioner, Log(reference, "RT5"));
        (await _application.SendAsync(People.Auditor, new GetContract(reference))).Cases.ShouldHaveSingleItem().Reference.ShouldBe(logged.Case);
        (await _application.SendAsync(People.Commissioner, Log(reference, "RM1"))).ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("contract");
        (await _application.SendAsync(People.Commissioner, Log("CT-0", "RT5"))).ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("contract");
    }

    [Fact]
    public async Task ACaseLoggedWithoutAContract_IsLinkedLater_AndAWrongOneIsPutRight_WithAContractOfItsTrustAndProvider()
    {
        var (first, second, other) = (await RecordedAsync(), await RecordedAsync(), await RecordedAsync());
        var ended = await RecordedAsync();
        await _application.AcceptAsync(People.Commissioner, Attempts.On(ended, "end-contract", new { on = "2012-02-01", ends = "2012-06-30", ground = "agreement", reason = "Both agreed" }));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(other, "vary-contract", new { on = "2012-02-01", summary = "Handed over", provider = "RM1" }));
        var strange = (await _application.AcceptAsync(People.Stranger, Record(pct: People.OtherPct))).Case;
        var logged = (await _application.AcceptAsync(People.Commissioner, Log(null, "RT5"))).Case;

        foreach (var wrong in new[] { "CT-0", strange, ended, other })
        {
            (await _application.SendAsync(People.Commissioner, Name(logged, wrong))).ShouldBeOfType<AttemptResult.Invalid>(wrong).Errors.ShouldHaveSingleItem().Field.ShouldBe("contract");
        }

        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.ShaReviewer, Name(logged, first)));
        await _application.AcceptAsync(People.Commissioner, Name(logged, first));
        (await CasesOfAsync(first)).ShouldBe([logged]);
        await _application.AcceptAsync(People.Commissioner, Name(logged, second));
        (await CasesOfAsync(first)).ShouldBeEmpty();
        (await CasesOfAsync(second)).ShouldBe([logged]);
        await _application.AcceptAsync(People.Commissioner, Name(logged, null));
        (await CasesOfAsync(second)).ShouldBeEmpty();
        await _application.AcceptAsync(People.Commissioner, Attempts.On(logged, "strike", new { on = "2012-02-20", record = "entry-4", reason = "It is about it after all" }));
        (await CasesOfAsync(second)).ShouldBe([logged]);
        (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task AShare_LiesBetweenNothingAndAll()
    {
        var reference = await RecordedAsync();
        Attempt Set(decimal threshold) => Attempts.On(reference, "set-contract-measure", new
        {
            on = "2012-02-01",
            measure = "missed",
            name = "Patients who did not come",
            kind = "quality",
            unit = "%",
            direction = "lower",
            target = 10,
            threshold,
        });
        Attempt Measured(decimal value) => Attempts.On(reference, "record-contract-measurement", new { on = "2012-04-01", measure = "missed", from = "2012-03-01", until = "2012-03-31", value });

        (await _application.SendAsync(People.Commissioner, Set(150))).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("threshold");
        await _application.AcceptAsync(People.Commissioner, Set(20));
        (await _application.SendAsync(People.Commissioner, Measured(1000))).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("value");
        await _application.AcceptAsync(People.Commissioner, Measured(25));
    }

    private static Attempt Name(string reference, string? contract) => Attempts.On(reference, "name-contract", new { on = "2012-02-15", contract, reason = "As the contract says" });

    private async Task<IEnumerable<string>> CasesOfAsync(string contract) => (await _application.SendAsync(People.Auditor, new GetContract(contract))).Cases.Select(one => one.Reference);

    private static Attempt Log(string? contract, string provider) => Attempts.On(null, "log-case", new
    {
        on = "2012-01-20",
        scenario = 1,
        pct = People.Pct,
        service = "Podiatry",
        providers = new[] { provider },
        summary = "Healing rates are low",
        needs = "Shown",
        contract,
    });

    private static Attempt Note(string reference) => Attempts.On(reference, "note-contract", new { on = "2012-02-01", text = "In the safe" });

    private static Attempt Record(string? number = null, string? pct = null) => Attempts.On(null, "record-contract", new
    {
        on = "2012-01-10",
        pct = pct ?? People.Pct,
        provider = "RT5",
        services = Services,
        type = "standard-nhs",
        number = number ?? Guid.NewGuid().ToString(),
        from = "2010-04-01",
        until = "2013-03-31",
        value = "medium",
    });

    private async Task<string> RecordedAsync(string? number = null) => (await _application.AcceptAsync(People.Commissioner, Record(number))).Case;

    private async Task<IReadOnlyList<ContractRow>> RowsAsync(Person person) =>
        (await _application.SendAsync(person, new ListContracts { Filter = new ContractFilter { State = ShownContracts.All } })).Page.Rows;

    private async Task<string> TableAsync(Person person)
    {
        using var output = new MemoryStream();
        await _application.SendAsync(person, new ExportContracts(new ContractFilter(), output));
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}

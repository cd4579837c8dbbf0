using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Contracts;

/// <summary>How a case ends, its contract tells: both entries are written together and name each other.</summary>
public sealed class ContractOfCaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Services = ["The service of the walk"];
    private static readonly string[] Provider = ["RT5"];

    [Fact]
    public async Task AnAward_WritesExactlyOneContract_AndEndsTheOneBefore()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var (contract, reference, commissioner, award) = await WalkedToAsync(application, "scenario-1-market-test", "award");

        (await application.SendAsync(commissioner, award)).ShouldBeOfType<AttemptResult.Accepted>();
        (await application.SendAsync(commissioner, award)).ShouldBeOfType<AttemptResult.Accepted>(); // sent twice

        var step = (await application.SendAsync(People.Auditor, new GetCase(reference))).File.StepsTaken[^1];
        var all = (await application.SendAsync(People.Auditor, new ListContracts { Filter = new ContractFilter { State = ShownContracts.All } })).Page.Rows;
        all.Count.ShouldBe(2);
        var made = await application.SendAsync(People.Auditor, new GetContract(all.Single(row => row.Reference != contract).Reference));
        var before = await application.SendAsync(People.Auditor, new GetContract(contract));
        step.Details.Contracts.ShouldBe([$"{made.Reference}, entry 1", $"{contract}, entry {before.LastNumber}"]);
        before.State.ShouldBe(ContractState.Superseded);
        before.File.End!.By.ShouldBe(made.Reference);
        var published = (await application.SendAsync(People.Auditor, new ListPublicContracts(From: null))).Contracts;
        published.Single(one => one.Reference == contract).Award.ShouldBeNull();
        var tender = (await application.SendAsync(People.Auditor, new ListTenders(null))).Tenders.ShouldHaveSingleItem();
        published.Single(one => one.Reference == made.Reference).Award.ShouldBe(new AwardOfContract(tender.Reference, tender.Entry, tender.Award!.Entry));
        new[] { before.File.End.Cause, made.File.Recorded.Cause }.ShouldAllBe(cause => cause == new CauseInCase(reference, step.Mark.Number));
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task ARevisedContract_IsAVariationOfTheContract()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var (contract, reference, commissioner, revise) = await WalkedToAsync(application, "scenario-2-review-agreed", "revise-contract");

        (await application.SendAsync(commissioner, revise)).ShouldBeOfType<AttemptResult.Accepted>();

        var varied = (await application.SendAsync(commissioner, new GetContract(contract))).File.Variations.ShouldHaveSingleItem();
        varied.Details.Summary.ShouldBe(revise.Fields.GetProperty("terms").GetString());
        varied.Details.Cause!.Case.ShouldBe(reference);
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task OfACaseThatNamesAnotherContractLater_ThatOneIsVaried_AndTheFirstStaysAsItIs()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var (wrong, reference, commissioner, revise) = await WalkedToAsync(application, "scenario-2-review-agreed", "revise-contract");
        var recorded = (await application.SendAsync(commissioner, new GetContract(wrong))).File.Recorded;
        var right = (await application.AcceptAsync(commissioner, RecordFor(recorded.Pct, recorded.Provider))).Case;
        await application.AcceptAsync(commissioner, Attempts.On(reference, "name-contract", new { on = revise.Fields.GetProperty("on").GetString(), contract = right, reason = "The other was meant" }));

        (await application.SendAsync(commissioner, revise)).ShouldBeOfType<AttemptResult.Accepted>();

        (await application.SendAsync(commissioner, new GetContract(wrong))).File.Variations.ShouldBeEmpty();
        (await application.SendAsync(commissioner, new GetContract(right))).File.Variations.ShouldHaveSingleItem().Details.Cause!.Case.ShouldBe(reference);
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatTheContractDoesNotTake_IsToldAtTheStep_AndNothingIsRecorded()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var (contract, reference, commissioner, award) = await WalkedToAsync(application, "scenario-1-market-test", "award", until: "2999-12-31");
        var before = (await application.SendAsync(People.Auditor, new GetCase(reference))).File.LastNumber;

        var result = (await application.SendAsync(commissioner, award)).ShouldBeOfType<AttemptResult.Invalid>();

        result.Errors.ShouldHaveSingleItem().Message.ShouldBe("The new contract does not take what follows from this step: Check the year: the day is too far ahead");
        (await application.SendAsync(People.Auditor, new GetCase(reference))).File.LastNumber.ShouldBe(before);
        await application.AcceptAsync(commissioner, Attempts.On(contract, "amend-contract", new { on = "2010-12-01", until = "2013-03-31", reason = "A slip of the pen" }));
        (await application.SendAsync(commissioner, award)).ShouldBeOfType<AttemptResult.Accepted>();
    }

    [Fact]
    public async Task ACaseOfATrust_StartsFromAContractOfOneThatWasMergedIntoIt_WhichRecordsNoneOfItsOwnAnyMore()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var contract = (await application.AcceptAsync(People.Stranger, RecordFor(People.OtherPct))).Case;
        await application.SendAsync(People.Administrator, new CloseOrganisation(OrganisationKind.Pct, People.OtherPct, "2012-01-31", "Merged", People.Pct));
        var successor = People.Commissioner with { Merged = [People.OtherPct] };

        (await application.SendAsync(successor, new ListContractOptions())).ShouldHaveSingleItem().Reference.ShouldBe(contract);
        (await application.SendAsync(successor, new GetContract(contract))).Cases.ShouldBeEmpty();
        var logged = await application.AcceptAsync(successor, LogFrom(contract));
        (await application.SendAsync(successor, new GetContract(contract))).Cases.ShouldHaveSingleItem().Reference.ShouldBe(logged.Case);
        (await application.SendAsync(People.Stranger, RecordFor(People.OtherPct))).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("pct");
    }

    private static Attempt RecordFor(string pct, string provider = "RT5") => Attempts.On(null, "record-contract", new
    {
        on = "2011-10-01",
        pct,
        provider,
        services = Services,
        type = "standard-nhs",
        from = "2008-04-01",
        until = "2013-03-31",
    });

    private static Attempt LogFrom(string contract) => Attempts.On(null, "log-case", new
    {
        on = "2012-02-20",
        scenario = 1,
        pct = People.Pct,
        service = "Podiatry",
        providers = Provider,
        summary = "Healing rates are low",
        needs = "Shown",
        contract,
    });

    /// <summary>A sample history whose case starts from a contract, imported up to a step, which is still to be taken.</summary>
    private static async Task<(string Contract, string Case, Person Commissioner, Attempt Step)> WalkedToAsync(TestApplication application, string sample, string step, string until = "2013-03-31")
    {
        var lines = File.ReadLines(Histories.Sample.PathOf(sample)).Select(line => HistoryLine.Read(JsonSerializer.Deserialize<JsonElement>(line))).ToList();
        var logged = lines[0].Submission.Fields;
        var commissioner = People.Commissioner with { Organisation = logged.GetProperty("pct").GetString() };
        var contract = (await application.AcceptAsync(commissioner, Attempts.On(null, "record-contract", new
        {
            on = "2009-10-01",
            pct = commissioner.Organisation,
            provider = logged.GetProperty("providers")[0].GetString(),
            services = Services,
            type = "standard-nhs",
            from = "2008-04-01",
            until,
        }))).Case;
        var name = $"case {Guid.NewGuid()}";
        foreach (var line in lines.TakeWhile(line => !IsStep(line)))
        {
            var fields = JsonObject.Create(line.Submission.Fields)!;
            fields["contract"] = line.Submission.Do == "log-case" ? contract : fields["contract"]?.DeepClone();
            await application.SendAsync(People.Administrator, new ImportAttempt(name, line.Submission.Do!, JsonSerializer.SerializeToElement(fields), Guid.NewGuid()));
        }

        return (contract, name, commissioner, new Attempt(name, "take-step", lines.First(IsStep).Submission.Fields, Guid.NewGuid(), Seen: null));

        bool IsStep(HistoryLine line) => line.Submission.Do == "take-step" && line.Submission.Fields.GetProperty("step").GetString() == step;
    }
}

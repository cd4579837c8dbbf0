using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Contracts;

/// <summary>From a missed target to a case of scenario 1, in one act.</summary>
public sealed class BeginCaseOfPromptTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task TheCase_HasTheContractTheConcernAndTheMeasures_AndThePromptIsAnswered_Once()
    {
        var (contract, entry) = await AskingAsync();
        var begin = new BeginCaseOfPrompt(contract, entry, "Ulcers heal slowly", "Many ulcers", Guid.NewGuid());

        var reference = (await _application.SendAsync(People.Commissioner, begin)).ShouldBeOfType<AttemptResult.Accepted>().Case;
        (await _application.SendAsync(People.Commissioner, begin)).ShouldBeOfType<AttemptResult.Accepted>().Case.ShouldBe(reference);

        var file = (await _application.SendAsync(People.Commissioner, new GetCase(reference))).File;
        (file.Scenario.Number, file.Logged.Contract, file.Owner).ShouldBe((1, contract, People.Commissioner.UserName));
        file.Concerns.ShouldHaveSingleItem().Details.Text.ShouldContain("60%");
        var measure = file.MeasuresSet.ShouldHaveSingleItem().Details;
        (measure.Baseline, measure.Target, measure.Kind).ShouldBe(((ExactNumber)60m, (ExactNumber)70m, MeasureKind.Quality));
        var answered = (await _application.SendAsync(People.Commissioner, new GetContract(contract))).File;
        answered.OpenPrompts.ShouldBeEmpty();
        answered.Answers.ShouldHaveSingleItem().Cause!.Case.ShouldBe(reference);
        (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsMissing_IsSaid_AndNothingIsRecorded()
    {
        var (contract, entry) = await AskingAsync();

        (await _application.SendAsync(People.Commissioner, new BeginCaseOfPrompt(contract, entry, "Slow", null, Guid.NewGuid()))).ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("needs");

        (await _application.SendAsync(People.Commissioner, new GetContract(contract))).Cases.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, new BeginCaseOfPrompt(contract, entry, "Slow", "Many", Guid.NewGuid())));
    }

    [Fact]
    public async Task WhatIsAsked_StandsInTheWorkOfTheLead_AndInTheSightOfTheAuthority()
    {
        var (contract, entry) = await AskingAsync();

        (await _application.SendAsync(People.Commissioner, new GetMyWork())).Prompts.ShouldContain(row => row.Reference == contract && row.Number == entry);
        (await _application.SendAsync(People.ShaReviewer, new ListContractPrompts { Filter = new ContractPromptFilter { State = ShownPrompts.Overdue } })).Page.Rows.ShouldContain(row => row.Reference == contract);
        (await _application.SendAsync(People.ShaReviewer, new GetReviewerWork())).OverduePrompts.ShouldBeGreaterThan(0);
        var trust = (await _application.SendAsync(People.ShaReviewer, new GetMonitoring())).Single(one => one.Pct == People.Pct);
        trust.Overdue.ShouldBeGreaterThan(0);
        trust.Measured.ShouldBe(trust.Contracts);
        (await _application.SendAsync(People.StrangeShaReviewer, new GetMonitoring())).ShouldNotContain(one => one.Pct == People.Pct);
    }

    /// <summary>A contract whose target was missed twice, long ago.</summary>
    private async Task<(string Contract, int Entry)> AskingAsync()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.On(null, "record-contract", new
        {
            on = "2012-01-10",
            pct = People.Pct,
            provider = "RT5",
            services = new[] { $"Leg ulcers {Guid.NewGuid()}" },
            type = "standard-nhs",
            from = "2010-04-01",
            lead = (await LeadAsync()).UserName,
        }))).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.On(
            reference, "set-contract-measure", new { on = "2012-01-10", measure = "healing", name = "Healing", kind = "quality", unit = "%", direction = "higher", target = 70, threshold = 50 }));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "record-contract-measurement", new { on = "2012-02-03", measure = "healing", from = "2012-01-01", until = "2012-01-31", value = 65 }));
        var (_, entry) = await _application.AcceptAsync(
            People.Commissioner, Attempts.On(reference, "record-contract-measurement", new { on = "2012-03-03", measure = "healing", from = "2012-02-01", until = "2012-02-29", value = 60 }));
        return (reference, entry);
    }

    private async Task<Person> LeadAsync()
    {
        await _application.WithDatabaseAsync(async db =>
        {
            if (await db.Users.FindAsync(People.Commissioner.Id) is null)
            {
                db.Add(People.Commissioner.ToUser());
                await db.SaveChangesAsync();
            }

            return 0;
        });
        return People.Commissioner;
    }
}

using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Reference;

/// <summary>The cases of a trust that was merged into another are the other's people's to see and to work, until that is taken back.</summary>
public sealed class MergedTrustsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private TestApplication _application = null!;
    private string _case = "";

    private static Person Successor { get; } = People.Stranger with { Merged = [People.Pct] };

    private static Person Secretary { get; } = People.BoardSecretary with { Id = new Guid(20, 0, 0, new byte[8]), UserName = "person20@test.example", Organisation = People.OtherPct, Merged = [People.Pct] };

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync());
        await _application.WithDatabaseAsync(db =>
        {
            db.AddRange(People.Commissioner.ToUser(), People.Stranger.ToUser(), Secretary.ToUser());
            return db.SaveChangesAsync();
        });
        _case = (await _application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await _application.SendAsync(People.Administrator, new CloseOrganisation(OrganisationKind.Pct, People.Pct, "2012-04-01", "Clusters", People.OtherPct));
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ThePerson_IsGivenWhatWasMergedIntoTheirTrust()
    {
        var bodies = await _application.AsAsync(People.Auditor, db => _application.Services.GetRequiredService<Bodies>().ReadAsync(db, default));

        People.Stranger.On(new DateOnly(2012, 4, 1), bodies).Merged.ShouldBe([People.Pct]);
        People.Stranger.On(new DateOnly(2012, 3, 31), bodies).ShouldBe(People.Stranger);
        People.Commissioner.On(new DateOnly(2012, 4, 1), bodies).ShouldBe(People.Commissioner);
        People.ShaReviewer.On(new DateOnly(2012, 4, 1), bodies).ShouldBe(People.ShaReviewer);
    }

    [Fact]
    public async Task APersonsJobsAndPrograms_SeeWhatTheySee()
    {
        const string Code = "code";
        await _application.WithDatabaseAsync(db =>
        {
            db.Add(new AccessToken
            {
                Id = Guid.NewGuid(),
                UserId = People.Stranger.Id,
                Name = "Figures",
                Scopes = ["cases"],
                CodeHash = SecretCode.HashOf(Code),
                HasSecondFactor = false,
                MadeAt = _application.Clock.GetUtcNow(),
                ExpiresOn = new DateOnly(2013, 12, 31),
            });
            return db.SaveChangesAsync();
        });

        (await _application.SendAsync(Person.Operator, new GetPerson(People.Stranger.Id))).Merged.ShouldBe([People.Pct]);
        (await _application.SendAsync(null, new OpenAccessToken(Code)))!.Holder.Merged.ShouldBe([People.Pct]);
    }

    [Fact]
    public async Task TheSuccessorsPeople_SeeRecordAndDecide_AndTheTrailVerifies()
    {
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, new GetCase(_case)));
        (await _application.SendAsync(Successor, new GetCase(_case))).File.Logged.Pct.ShouldBe(People.Pct);

        await _application.AcceptAsync(Successor, Attempts.On(_case, "assign-owner", new { on = "2012-05-01", owner = Successor.UserName }));
        await _application.AcceptAsync(Successor, Attempts.ProposeToContinue(_case, "2012-05-02"));
        await _application.AcceptAsync(Secretary, Attempts.Decide(_case, Attempts.DecideContinue, "2012-05-03", "deferred"));

        (await _application.SendAsync(Successor, new ListCases())).Rows.ShouldHaveSingleItem().Pct.ShouldBe(People.Pct);
        (await _application.SendAsync(Successor, new GetMyWork())).Mine.ShouldHaveSingleItem().Reference.ShouldBe(_case);
        (await _application.SendAsync(Successor, new ListDeadlines())).Page.Rows.ShouldNotBeEmpty();
        (await _application.SendAsync(Secretary, new ListNotifications())).Page.Rows.ShouldContain(row => row.Reference == _case && row.Kind == NotificationKind.AnswerAsked);
        (await _application.SendAsync(Successor, new ListNotifications())).Page.Rows.ShouldContain(row => row.Reference == _case && row.Kind == NotificationKind.BoardDecided);
        (await VerifyAsync()).ShouldBeEmpty();

        _application.Clock.Advance(TimeSpan.FromHours(1));
        await _application.SendAsync(People.Administrator, new ReopenOrganisation(OrganisationKind.Pct, People.Pct));
        _application.Clock.Advance(TimeSpan.FromDays(1));

        (await VerifyAsync()).ShouldBeEmpty();
        (await _application.WithDatabaseAsync(db => db.CaseSummaries.SingleAsync())).Pct.ShouldBe(People.Pct);
    }

    [Fact]
    public async Task OnceTheTrustIsOpenAgain_ItsCasesAreItsOwn_AndTheOtherTrustsOwnerCountsAsNone()
    {
        await _application.AcceptAsync(Successor, Attempts.On(_case, "assign-owner", new { on = "2012-05-01", owner = Successor.UserName }));
        (await NobodysAsync()).ShouldBeEmpty();

        await _application.SendAsync(People.Administrator, new ReopenOrganisation(OrganisationKind.Pct, People.Pct));

        (await NobodysAsync()).ShouldBe([_case]);
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, new GetCase(_case)));
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, Attempts.On(_case, "add-note", new { on = "2012-05-01", text = "Not mine" })));
        (await _application.SendAsync(People.Commissioner, Attempts.On(_case, "assign-owner", new { on = "2012-05-01", owner = Successor.UserName })))
            .ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Message.ShouldBe("Choose a commissioner of your Primary Care Trust");
    }

    [Fact]
    public async Task AnEntryOfTheSuccessor_FromBeforeTheMerger_IsFound()
    {
        await _application.AcceptAsync(Successor, Attempts.On(_case, "add-note", new { on = "2012-05-01", text = "Ours now" }));
        await Sql.ExecuteAsync(_application.ConnectionString, "alter table organisation_closings disable trigger all; update organisation_closings set recorded_at = recorded_at + interval '1 day'");

        (await VerifyAsync()).ShouldContain(found => found.Contains("which has it not in sight"));
    }

    /// <summary>Where nobody's session was checked since, the server asks what became of the trusts with the list itself.</summary>
    private async Task<IReadOnlyList<string>> NobodysAsync()
    {
        await _application.SendAsync(People.Commissioner, new ListCases());
        return [.. (await _application.SendAsync(People.Commissioner, new ListCases { Filter = new CaseFilter { Owner = CaseFilter.Nobody } })).Rows.Select(row => row.Reference)];
    }

    private async Task<IReadOnlyList<string>> VerifyAsync() => [.. (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.ToString()!)];
}

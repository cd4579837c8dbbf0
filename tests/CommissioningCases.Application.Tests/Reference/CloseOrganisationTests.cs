using CommissioningCases.Testing;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Tests.Reference;

public sealed class CloseOrganisationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private TestApplication _application = null!;

    public async Task InitializeAsync() => _application = new TestApplication(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task AClosedTrust_LogsNoCase_AndWorksThoseItHas()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await CloseAsync(OrganisationKind.Pct, People.Pct, "2013-03-01", into: People.OtherPct);

        var refused = (await _application.SendAsync(People.Commissioner, Attempts.LogCase())).ShouldBeOfType<AttemptResult.Invalid>();

        refused.Errors.Single().Field.ShouldBe("pct");
        refused.Errors.Single().Message.ShouldEndWith("has closed: it logs no new cases");
        await _application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(reference));
        (await _application.SendAsync(People.ShaReviewer, new ListCases())).Rows.Single().Reference.ShouldBe(reference);
        (await _application.SendAsync(People.Commissioner, new GetCase(reference))).Bodies.FindPct(People.Pct)!.Closure!.Into.ShouldBe(People.OtherPct);
        await _application.AcceptAsync(People.Stranger, Attempts.LogCase(People.OtherPct));
    }

    [Fact]
    public async Task UntilItsDay_AndOnceOpenedAgain_ATrustLogsCases()
    {
        await CloseAsync(OrganisationKind.Pct, People.Pct, "2013-03-02");
        await _application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await CloseAsync(OrganisationKind.Pct, People.Pct, "2013-03-01");

        await _application.SendAsync(People.Administrator, new ReopenOrganisation(OrganisationKind.Pct, People.Pct));

        await _application.AcceptAsync(People.Commissioner, Attempts.LogCase());
    }

    [Fact]
    public async Task ClosingATrust_LeavesTheProviderOfTheSameCodeOpen()
    {
        var known = ReferenceData.BuiltIn.Bodies;
        var both = known.Pcts.First(pct => known.FindProvider(pct.Code) is not null).Code;

        await CloseAsync(OrganisationKind.Pct, both, "2013-01-01");

        var read = await ReadAsync();
        read.Find(OrganisationKind.Pct, both)!.IsOpenOn(new DateOnly(2013, 2, 1)).ShouldBeFalse();
        read.Find(OrganisationKind.Provider, both)!.IsOpenOn(new DateOnly(2013, 2, 1)).ShouldBeTrue();
    }

    [Fact]
    public async Task AClosedAuthority_IsKnownAsClosed_AndItsTrustsGoOn()
    {
        await CloseAsync(OrganisationKind.Sha, "Q35", "2013-01-01", into: "Q36");

        (await ReadAsync()).Find(OrganisationKind.Sha, "Q35")!.Closure!.Into.ShouldBe("Q36");
        await _application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        (await _application.SendAsync(People.ShaReviewer, new ListCases())).Rows.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(OrganisationKind.Pct, People.Pct, People.Pct, "A Primary Care Trust cannot merge into itself")]
    [InlineData(OrganisationKind.Pct, People.Pct, "Q36", "Select a Primary Care Trust that is open on that day")]
    [InlineData(OrganisationKind.Sha, "Q35", People.Pct, "Select a Strategic Health Authority that is open on that day")]
    public async Task IntoWhatCannotBe_IsInvalid(OrganisationKind kind, string code, string into, string message) =>
        (await Should.ThrowAsync<ValidationException>(() => CloseAsync(kind, code, "2013-01-01", into))).Errors.Single().ErrorMessage.ShouldBe(message);

    [Theory]
    [InlineData(OrganisationKind.Pct, "Q35")]
    [InlineData(OrganisationKind.Sha, "NOWHERE")]
    [InlineData(OrganisationKind.Cluster, "XDL")]
    public async Task OfWhatIsNot_IsNotFound(OrganisationKind kind, string code)
    {
        await Should.ThrowAsync<NotFoundException>(() => CloseAsync(kind, code, "2013-01-01"));
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Administrator, new ReopenOrganisation(kind, code)));
    }

    private async Task<ReferenceData> ReadAsync() => await _application.AsAsync(People.Administrator, db => new Bodies().ReadAsync(db, default));

    private Task<Unit> CloseAsync(OrganisationKind kind, string code, string on, string? into = null) =>
        _application.SendAsync(People.Administrator, new CloseOrganisation(kind, code, on, "Reorganised", into));
}

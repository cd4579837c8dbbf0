using CommissioningCases.Testing;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Oversight;

/// <summary>The report of a quarter to the SHA's board.</summary>
public sealed class QuarterReportTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly Quarter Last = new(new DateOnly(2012, 10, 1));

    private TestApplication _application = null!;

    public async Task InitializeAsync() => _application = new TestApplication(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task SentTwice_ItIsKeptOnce_AndWithOtherWordsItIsRefused()
    {
        var attempt = Guid.NewGuid();
        var number = await KeepAsync(Last, "Quiet", attempt);

        (await KeepAsync(Last, " Quiet ", attempt)).ShouldBe(number);
        foreach (var (quarter, commentary) in new[] { (Last, "Not so quiet"), (Last.Previous, "Quiet") })
        {
            var refused = (await Should.ThrowAsync<ValidationException>(() => KeepAsync(quarter, commentary, attempt))).Errors.ShouldHaveSingleItem();
            refused.PropertyName.ShouldBe(nameof(KeepQuarterReport.AttemptId));
            refused.ErrorMessage.ShouldStartWith($"Report {number} was kept from this form already");
        }

        (await _application.SendAsync(People.ShaReviewer, new ListQuarterReports(null))).Reports.ShouldHaveSingleItem().Number.ShouldBe(number);
        (await _application.SendAsync(People.ShaReviewer, new GetQuarterReport(number))).Read().Commentary.ShouldBe("Quiet");
    }

    [Fact]
    public async Task AQuarterThatHasNotBegun_IsNotThere()
    {
        var future = new Quarter(new DateOnly(2100, 1, 1));

        (await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.ShaReviewer, new DraftQuarterReport(future)))).Message.ShouldBe("The quarter from 1 January 2100 has not begun.");
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.ShaReviewer, new GetForumPack(future, null)));
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.ShaReviewer, new GetCaseTrends(new TrendFilter { Until = future })));
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.ShaReviewer, new GetTrustComparison(new ComparisonFilter { Until = future })));
        (await Should.ThrowAsync<ValidationException>(() => KeepAsync(future, "Quiet", Guid.NewGuid()))).Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe("Choose a quarter that has begun");
        (await _application.SendAsync(People.ShaReviewer, new DraftQuarterReport(Quarter.Of(new DateOnly(2013, 3, 1))))).Quarter.ShouldBe(Last.Next, "the present one has begun");
    }

    [Fact]
    public async Task ADispute_NamesTheUnionThatDisputes()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        var engaged = await _application.AcceptAsync(
            People.Commissioner,
            Attempts.On(reference, "record-engagement", new { on = "2012-02-01", with = "staff", party = "UNISON", method = "meeting", summary = "All came" }));
        await _application.AcceptAsync(
            People.UnionRepresentative,
            Attempts.On(reference, "staff-side-response", new { on = "2012-02-02", record = $"entry-{engaged.Number}", union = "UNISON", view = "disputed", account = "Nobody came" }));

        var report = await _application.SendAsync(People.ShaReviewer, new DraftQuarterReport(null));

        report.Exceptions.Single(kind => kind.Kind == ReportExceptionKind.Dispute).Rows.ShouldHaveSingleItem().What.ShouldBe(TradeUnions.NameOf("UNISON"));
    }

    [Fact]
    public async Task ADisputeOfAProvider_NamesTheProvider()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await _application.AcceptAsync(
            People.Commissioner,
            Attempts.On(reference, "record-engagement", new { on = "2012-02-01", with = "other-provider", party = "RVR", method = "meeting", summary = "All came", departure = "It was open to all" }));
        await Sql.ExecuteAsync(_application.ConnectionString, "update case_engagements set dispute = 'open', disputed_on = '2012-02-02'");

        var report = await _application.SendAsync(People.ShaReviewer, new DraftQuarterReport(null));

        report.Exceptions.Single(kind => kind.Kind == ReportExceptionKind.Dispute).Rows.ShouldHaveSingleItem().What.ShouldBe(ReferenceData.BuiltIn.Bodies.FindProvider("RVR")!.Name);
    }

    private Task<int> KeepAsync(Quarter quarter, string commentary, Guid attempt) => _application.SendAsync(People.ShaReviewer, new KeepQuarterReport(quarter, commentary, attempt));
}

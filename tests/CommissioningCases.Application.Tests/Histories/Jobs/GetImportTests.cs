using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Histories.Jobs;

public sealed class GetImportTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_PagesThroughTheReportOnce(bool onlyNotAccepted)
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var id = await application.AddAsync(await File.ReadAllTextAsync(Sample.PathOf("mixed")), isCheck: true);
        await application.RunNextAsync();

        var seen = new List<ImportReportRow>();
        var pages = 0;
        for (int? after = 0; after is not null; pages++)
        {
            var view = await application.ViewAsync(id, after.Value, onlyNotAccepted);
            view.Rows.Count.ShouldBeInRange(1, 50);
            seen.AddRange(view.Rows);
            after = view.Next;
        }

        var job = await application.JobAsync(id);
        seen.Select(row => row.Number).ShouldBeInOrder();
        pages.ShouldBeGreaterThan(1);
        seen.Count(row => row.Outcome is not null).ShouldBe(onlyNotAccepted ? job.Refused + job.Invalid : job.Reported);
        seen.Any(row => row.Outcome is OutcomeKind.Accepted or null).ShouldBe(!onlyNotAccepted);
    }

    [Fact]
    public async Task List_PagesThroughTheImportsOnce_TheLatestFirst()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var added = new List<Guid>();
        for (var i = 0; i < 30; i++)
        {
            application.Clock.Advance(TimeSpan.FromSeconds(i % 2)); // two at each time
            added.Add(await application.AddAsync("{}"));
        }

        var first = await application.SendAsync(People.Administrator, new ListImports(null));
        var second = await application.SendAsync(People.Administrator, new ListImports(first.Next));

        second.Next.ShouldBeNull();
        var listed = first.Jobs.Concat(second.Jobs).ToList();
        listed.Select(job => job.Id).ShouldBe(added, ignoreOrder: true);
        listed.Select(job => job.AddedAt).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Get_OfAnUnknownImport_IsNotFound()
    {
        await using var application = await ImportJobs.NewAsync(postgres);

        await Should.ThrowAsync<NotFoundException>(() => application.ViewAsync(Guid.NewGuid()));
    }
}

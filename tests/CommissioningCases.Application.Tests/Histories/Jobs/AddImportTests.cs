using CommissioningCases.Testing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Histories.Jobs;

public sealed class AddImportTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData(null, "Choose a file")]
    [InlineData(0L, "The file is empty")]
    [InlineData(ImportJob.LargestFile + 1L, "The file must be 50 MB or smaller. Larger histories are imported on the server: ./run import-history FILE")]
    public async Task Add_OfAFileThatCannotBeTaken_SaysWhyAndKeepsNothing(long? length, string message)
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        await using var file = length is { } bytes ? new LongFile(bytes) : null;

        var invalid = await Should.ThrowAsync<ValidationException>(() => application.SendAsync(People.Administrator, new AddImport("history.jsonl", file, IsCheck: false)));

        invalid.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.PropertyName.ShouldBe("History"),
            error => error.ErrorMessage.ShouldBe(message));
        (await application.CountPartsAsync()).ShouldBe(0);
        (await application.SendAsync(People.Administrator, new ListImports(null))).Jobs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{", 1, """{"line": 1, "result": "invalid", "errors": ["json"]}""" + "\n")]
    [InlineData("\n", 0, "")]
    public async Task Add_OfASingleByte_IsOneLine(string history, int done, string report)
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        var id = await application.AddAsync(history);

        await application.RunNextAsync();

        var job = await application.JobAsync(id);
        (job.State, job.Lines, job.LinesDone).ShouldBe((ImportJobState.Done, 1, done));
        (await application.ReportOfAsync(id)).ShouldBe(report);
    }

    [Theory]
    [InlineData("C:\\Users\\Jane\\my cases.jsonl", "my cases.jsonl")]
    [InlineData("/home/jane/cases.jsonl", "cases.jsonl")]
    [InlineData("cases\u0000\n.jsonl", "cases.jsonl")]
    [InlineData(" ", "history.jsonl")]
    [InlineData(null, "history.jsonl")]
    public void NameOf_IsTheLastPartAsFarAsItCanBeShown(string? path, string name) => ImportJob.NameOf(path).ShouldBe(name);

    [Fact]
    public async Task Add_ByACommissioner_IsForbidden()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        using var file = new MemoryStream([1]);

        await Should.ThrowAsync<ForbiddenException>(() => application.SendAsync(People.Commissioner, new AddImport("history.jsonl", file, IsCheck: true)));
        (await application.WithDatabaseAsync(db => db.ImportJobs.AnyAsync())).ShouldBeFalse();
    }
}

using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Histories.Jobs;

/// <summary>Measures the memory of the whole process, and so runs while nothing else does.</summary>
[CollectionDefinition(nameof(AddImportMemoryTests), DisableParallelization = true)]
[Collection(nameof(AddImportMemoryTests))]
public sealed class AddImportMemoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Add_OfALargeFile_StreamsIt_AndTheRunDoesToo()
    {
        await using var application = await ImportJobs.NewAsync(postgres);
        await using var file = new LongFile(40_000_000);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var id = await application.SendAsync(People.Administrator, new AddImport("large.jsonl", file, IsCheck: true));

        (file.MemoryAtEnd - before).ShouldBeLessThan(20_000_000);
        (await application.JobAsync(id)).Lines.ShouldBe(40);
        await application.RunNextAsync();
        (await application.JobAsync(id)).Invalid.ShouldBe(40);
    }
}

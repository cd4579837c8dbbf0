using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Documents;

/// <summary>Measures what the whole process allocates, and so runs while nothing else does. What was never allocated cannot be held.</summary>
[CollectionDefinition(nameof(DocumentMemoryTests), DisableParallelization = true)]
[Collection(nameof(DocumentMemoryTests))]
public sealed class DocumentMemoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Few = 8 * 1024 * 1024;

    [Fact]
    public async Task Add_OfTheLargestDocument_AllocatesAFewMegabytes()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        await application.StoreAsync(history); // what is allocated once is allocated
        using var pdf = new MemoryStream(DocumentFiles.LongPdf(Document.Largest));

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var stored = await application.AddAsync(People.Commissioner, history, "minutes.pdf", pdf);

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Few);
        stored.ShouldBeOfType<DocumentResult.Stored>().Document.Size.ShouldBe(Document.Largest);
    }

    [Fact]
    public async Task Add_OfABomb_AllocatesAFewMegabytes()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        await application.StoreAsync(history);
        var bombs = new[] { DocumentFiles.Bomb(zeros: 300_000_000), DocumentFiles.WithLyingSize(DocumentFiles.Bomb(zeros: 300_000_000), length: 10) };

        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var bomb in bombs)
        {
            (await application.AddAsync(history, "bomb.docx", bomb)).ShouldBeOfType<DocumentResult.Refused>();
        }

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Few);
    }

    [Fact]
    public async Task Open_OfTheLargestDocument_HoldsAFewMegabytes()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        var stored = await application.StoreAsync(history, "minutes.pdf", DocumentFiles.LongPdf(Document.Largest));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (read, held) = await application.MeasureReadingAsync(People.Commissioner, history, stored.Id);

        read.ShouldBe(Document.Largest);
        (held - before).ShouldBeLessThan(Few);
    }
}

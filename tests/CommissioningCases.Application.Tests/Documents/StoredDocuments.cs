using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CommissioningCases.Application.Tests.Documents;

/// <summary>The store of documents as requests of people use it.</summary>
internal static class StoredDocuments
{
    public static Task<DocumentResult> AddAsync(this TestApplication application, Person person, Guid history, string? name, Stream? content) =>
        application.WithStoreAsync(person, (store, _) => store.AddAsync(history, name, content, person, CancellationToken.None));

    public static async Task<DocumentResult> AddAsync(this TestApplication application, Guid history, string? name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await application.AddAsync(People.Commissioner, history, name, stream);
    }

    /// <summary>Sends what must be taken.</summary>
    public static async Task<Document> StoreAsync(this TestApplication application, Guid history, string name = "evidence.pdf", byte[]? content = null) =>
        (await application.AddAsync(history, name, content ?? DocumentFiles.Pdf)).ShouldBeOfType<DocumentResult.Stored>().Document;

    /// <returns>The whole document; null where there is none for the person.</returns>
    public static Task<(Document Document, byte[] Content)?> ReadAsync(this TestApplication application, Person person, Guid history, Guid id) =>
        application.WithStoreAsync(person, async (store, _) =>
        {
            if (await store.OpenAsync(history, id, CancellationToken.None) is not { } opened)
            {
                return ((Document, byte[])?)null;
            }

            await using var content = opened.Content;
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy);
            return (opened.Document, copy.ToArray());
        });

    /// <summary>Reads a document as a download does.</summary>
    /// <returns>How long it was, and how much memory was in use at its end.</returns>
    public static Task<(long Read, long Held)> MeasureReadingAsync(this TestApplication application, Person person, Guid history, Guid id) =>
        application.WithStoreAsync(person, async (store, _) =>
        {
            await using var content = (await store.OpenAsync(history, id, CancellationToken.None))!.Content;
            var block = new byte[64 * 1024];
            var read = 0L;
            while (await content.ReadAsync(block) is > 0 and var length)
            {
                read += length;
            }

            return (read, GC.GetTotalMemory(forceFullCollection: true));
        });

    public static Task<bool> DropAsync(this TestApplication application, Person person, Guid history, Guid id) =>
        application.WithStoreAsync(person, (store, _) => store.DropAsync(history, id, CancellationToken.None));

    /// <summary>Makes a document that of an entry, as the batch does that writes the entry.</summary>
    public static Task<int> AttachAsync(this TestApplication application, Person person, Guid history, Guid id, int entry = 1) =>
        application.WithStoreAsync(person, async (_, db) =>
        {
            await db.Database.OpenConnectionAsync();
            await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { DocumentStore.Attach(history, id, entry) } };
            return await batch.ExecuteNonQueryAsync();
        });

    /// <summary>A case of the commissioner's trust, with one entry.</summary>
    public static async Task<Guid> NewCaseAsync(this TestApplication application)
    {
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        return await application.WithDatabaseAsync(db => db.CaseHistories.Where(history => history.Name == logged.Case).Select(history => history.Id).SingleAsync());
    }

    public static Task<(int Documents, int Parts)> CountDocumentsAsync(this TestApplication application) =>
        application.WithDatabaseAsync(async db => (await db.Documents.CountAsync(), await db.DocumentParts.CountAsync()));

    private static async Task<T> WithStoreAsync<T>(this TestApplication application, Person person, Func<DocumentStore, CasesDbContext, Task<T>> work)
    {
        await using var scope = application.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        return await work(scope.ServiceProvider.GetRequiredService<DocumentStore>(), scope.ServiceProvider.GetRequiredService<CasesDbContext>());
    }
}

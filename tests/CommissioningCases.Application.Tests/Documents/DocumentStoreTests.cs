using System.Security.Cryptography;
using CommissioningCases.Application.Tests.Histories;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Tests.Documents;

public sealed class DocumentStoreTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Parts = ["0 262144", "1 262144", "2 1"];

    [Theory]
    [InlineData(1000)]
    [InlineData(DocumentPart.Length)]
    [InlineData((2 * DocumentPart.Length) + 1)]
    [InlineData(Document.Largest)]
    public async Task Add_KeepsTheFileByteForByte_AndSaysWhoSentWhat(int length)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        var pdf = DocumentFiles.LongPdf(length);

        var stored = await application.StoreAsync(history, "minutes.pdf", pdf);

        var (document, content) = (await application.ReadAsync(People.Colleague, history, stored.Id)).ShouldNotBeNull();
        content.AsSpan().SequenceEqual(pdf).ShouldBeTrue();
        document.Sha256.ShouldBe(SHA256.HashData(pdf));
        document.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(pdf)));
        (document.CaseId, document.Name, document.MediaType, document.Size).ShouldBe((history, "minutes.pdf", "application/pdf", length));
        (document.AddedAt, document.UserId, document.Organisation).ShouldBe((application.Clock.GetUtcNow(), People.Commissioner.Id, People.Pct));
        document.AttachedAs.ShouldBeNull();
    }

    [Fact]
    public async Task Add_KeepsPartsOfOneLength()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        await application.StoreAsync(await application.NewCaseAsync(), "minutes.pdf", DocumentFiles.LongPdf((2 * DocumentPart.Length) + 1));

        (await Sql.QueryAsync(application.ConnectionString, "select part || ' ' || octet_length(content) from document_parts order by part")).ShouldBe(Parts);
    }

    [Fact]
    public async Task Add_OfASlowStream_ReadsItToItsEnd()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        await using var slow = new Trickle(DocumentFiles.Pdf);

        var stored = (await application.AddAsync(People.Commissioner, history, "minutes.pdf", slow)).ShouldBeOfType<DocumentResult.Stored>();

        (await application.ReadAsync(People.Commissioner, history, stored.Document.Id))!.Value.Content.ShouldBe(DocumentFiles.Pdf);
    }

    [Fact]
    public async Task Add_OfAStreamThatWasReadBefore_BeginsItAgain()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        using var read = new MemoryStream(DocumentFiles.Pdf) { Position = DocumentFiles.Pdf.Length };

        (await application.AddAsync(People.Commissioner, await application.NewCaseAsync(), "minutes.pdf", read)).ShouldBeOfType<DocumentResult.Stored>();
    }

    public static TheoryData<string?, byte[]?, string> Refused => new()
    {
        { "minutes.pdf", null, "Choose a file" },
        { "minutes.pdf", [], "The file is empty" },
        { "minutes.pdf", DocumentFiles.LongPdf(Document.Largest + 1), "The file must be 25 MB or smaller" },
        { "minutes.pdf", DocumentFiles.Word, "By its name the file is a PDF, but what it holds is something else, or damaged" },
        { "minutes.doc", DocumentFiles.Pdf, DocumentKind.Unknown },
        { "minutes.pdf.exe", DocumentFiles.Pdf, DocumentKind.Unknown },
        { "minutes", DocumentFiles.Pdf, DocumentKind.Unknown },
        { null, DocumentFiles.Pdf, "The file must have a name" },
        { "/home/jane/", DocumentFiles.Pdf, "The file must have a name" },
        { new string('m', 197) + ".pdf", DocumentFiles.Pdf, "The file’s name must be 200 characters or fewer" },
        { "minutes\n.pdf", DocumentFiles.Pdf, "The file’s name must not hold control characters" },
        { "minutes\0.pdf", DocumentFiles.Pdf, "The file’s name must not hold control characters" },
        { "minutes\u202Efdp.pdf", DocumentFiles.Pdf, "The file’s name must not hold control characters" },
        { "minutes\uD800.pdf", DocumentFiles.Pdf, "The file’s name must not hold control characters" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Add_OfWhatIsNotTaken_SaysWhyAndKeepsNothing(string? name, byte[]? content, string message)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        using var stream = content is null ? null : new MemoryStream(content);

        var result = await application.AddAsync(People.Commissioner, await application.NewCaseAsync(), name, stream);

        result.ShouldBeOfType<DocumentResult.Refused>().Message.ShouldBe(message);
        (await application.CountDocumentsAsync()).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("C:\\Users\\Jane\\my minutes.pdf", "my minutes.pdf")]
    [InlineData("/home/jane/minutes.pdf", "minutes.pdf")]
    [InlineData("../../etc/minutes.pdf", "minutes.pdf")]
    [InlineData("Procès-verbal \U0001F44D “final”.PDF", "Procès-verbal \U0001F44D “final”.PDF")]
    public async Task Add_KeepsTheNameAsGiven_WithoutItsFolders(string path, string name)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        (await application.StoreAsync(await application.NewCaseAsync(), path)).Name.ShouldBe(name);
    }

    [Fact]
    public async Task Add_WhenTheUploadBreaksOff_SaysSoAndKeepsNothing()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await using var broken = new Trickle(DocumentFiles.Pdf, breaksOff: true);

        var result = await application.AddAsync(People.Commissioner, await application.NewCaseAsync(), "minutes.pdf", broken);

        result.ShouldBeOfType<DocumentResult.Refused>().Message.ShouldBe("The upload broke off before its end. Send the file again");
        (await application.CountDocumentsAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Add_WhenTheDatabaseFailsInTheMiddle_KeepsNothing()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        await Sql.ExecuteAsync(application.ConnectionString, """
            create function third_part() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$;
            create trigger third_part before insert on document_parts for each row when (new.part = 2) execute function third_part();
            """);

        await Should.ThrowAsync<PostgresException>(() => application.AddAsync(history, "minutes.pdf", DocumentFiles.LongPdf(3 * DocumentPart.Length)));

        (await application.CountDocumentsAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Add_WhenTheDatabaseIsAway_SaysSoWhereTheUploadCannotBeReadAgain()
    {
        await using var application = new TestApplication("Host=127.0.0.1;Port=1;Database=none");
        await using var once = new Trickle(DocumentFiles.Pdf);

        await Should.ThrowAsync<DatabaseUnavailableException>(() => application.AddAsync(People.Commissioner, Guid.NewGuid(), "minutes.pdf", once));
    }

    [Fact]
    public async Task Add_ToACaseOutOfScope_IsTurnedAwayByTheDatabase()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        using var pdf = new MemoryStream(DocumentFiles.Pdf);

        var turnedAway = await Should.ThrowAsync<DbUpdateException>(() => application.AddAsync(People.Stranger, history, "minutes.pdf", pdf));

        turnedAway.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await application.CountDocumentsAsync()).ShouldBe((0, 0));
    }
}

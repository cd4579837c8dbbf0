using System.Text;
using CommissioningCases.Application.Tests.Cases;
using CommissioningCases.Application.Tests.Choice;
using CommissioningCases.Application.Tests.Documents;
using CommissioningCases.Application.Tests.Histories;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>Somebody with every right in the database cheats on the documents that were put to an application.</summary>
public sealed class VerifyDocumentsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string WithoutGuards = """
        alter table documents disable trigger documents_kept;
        alter table document_parts disable trigger document_parts_kept;

        """;

    [Fact]
    public async Task VerifyTrail_WhenNobodyCheated_FindsDocumentsAsTheyWere()
    {
        await using var application = await WithDocumentsAsync();

        (await VerifyAsync(application)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("update document_parts set content = set_byte(content, 20, 0) where part = 1")]
    [InlineData("delete from document_parts where part = 1")]
    [InlineData("delete from document_parts")]
    [InlineData("insert into document_parts select document_id, part + 10, content from document_parts")]
    [InlineData("update document_parts set part = 7 where part = 0")]
    [InlineData("update documents set size = size - 1")]
    public async Task VerifyTrail_WhenADocumentsContentWasTamperedWith_NamesItsEntry(string cheat)
    {
        await using var application = await WithDocumentsAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + cheat);

        (await VerifyAsync(application)).ShouldContain("CP-2013-00001, entry 10: the document “minutes.pdf” was changed: its hash is not that of what it holds.");
    }

    [Theory]
    [InlineData("update document_parts set content = 'Agreed' where document_id = (select id from documents where name = 'plan.txt'); update documents set sha256 = sha256('Agreed'), size = 6 where name = 'plan.txt'", "entry 11: the document “plan.txt” is not the one that the entry names: its hash is another.")]
    [InlineData("update documents set attached_as = 21 - attached_as", "entry 10: the document “plan.txt” is not the one that the entry names: its id is another.")]
    [InlineData("update documents set attached_as = 21 - attached_as", "entry 11: the document “minutes.pdf” is not the one that the entry names: its id is another.")]
    [InlineData("update documents set name = 'budget.txt' where name = 'plan.txt'", "entry 11: the document “budget.txt” is not the one that the entry names: its name is another.")]
    [InlineData("update documents set sha256 = sha256(sha256) where name = 'plan.txt'", "entry 11: the document “plan.txt” is not the one that the entry names: its hash is another.")]
    [InlineData("delete from documents where name = 'plan.txt'", "entry 11: the document “plan.txt” that the entry names is missing.")]
    [InlineData("update documents set attached_as = null where name = 'plan.txt'", "entry 11: the document “plan.txt” that the entry names is missing.")]
    [InlineData("update documents set user_id = gen_random_uuid() where name = 'plan.txt'", "entry 11: the document “plan.txt” is not the one that the entry names: its sender is another.")]
    [InlineData("update documents set attached_as = 9 where name = 'plan.txt'", "entry 9: the document “plan.txt” lies there, but the entry names none.")]
    public async Task VerifyTrail_WhenADocumentIsNotThatOfItsEntry_NamesTheEntry(string cheat, string what)
    {
        await using var application = await WithDocumentsAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + cheat);

        (await VerifyAsync(application)).ShouldContain($"CP-2013-00001, {what}");
    }

    [Fact]
    public async Task VerifyTrail_WhenASecondDocumentWasPutBesideTheFirst_NamesTheEntry()
    {
        await using var application = await WithDocumentsAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + """
            insert into documents select gen_random_uuid(), case_id, name, media_type, size, sha256, added_at, user_id, organisation, attached_as, is_for_unions
            from documents where name = 'plan.txt'
            """);

        (await VerifyAsync(application)).ShouldContain(found => found.StartsWith("CP-2013-00001, entry 11: the document “plan.txt” "));
    }

    [Fact]
    public async Task VerifyTrail_WhenADocumentWasPartedFromAnEntryThatIsSaidToBeImported_NamesIt()
    {
        await using var application = await WithDocumentsAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + "update documents set attached_as = null where name = 'plan.txt'");
        await Forgery.Async(application, "update entries set role = 'administrator', organisation = null where number = 11");

        (await VerifyAsync(application)).ShouldContain("CP-2013-00001, entry 11: the document “plan.txt” that the entry names is missing.");
    }

    [Theory]
    [InlineData("update document_parts set content = set_byte(content, 0, 0)", "was changed: its hash is not that of what it holds.")]
    [InlineData("update document_parts set content = 'Agreed'; update documents set sha256 = sha256('Agreed'), size = 6", "is not the one that the entry names: its hash is another.")]
    public async Task VerifyTrail_WhenAnEntryIsSaidToBeImported_StillHoldsItsDocumentAgainstIt(string cheat, string what)
    {
        await using var application = await WithDocumentsAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + cheat);
        await Forgery.Async(application, "update entries set role = 'administrator', organisation = null where number = 11");

        (await VerifyAsync(application)).ShouldContain($"CP-2013-00001, entry 11: the document “plan.txt” {what}");
    }

    [Fact]
    public async Task VerifyTrail_OfAnImportedHistory_KnowsThatItsDocumentsLieElsewhere()
    {
        await using var here = await WithDocumentsAsync();
        await using var elsewhere = new TestApplication(await postgres.NewDatabaseAsync());
        using var output = new MemoryStream();
        await here.SendAsync(Person.Operator, new ExportHistory("CP-2013-00001", output));

        (await elsewhere.ImportAsync(Encoding.UTF8.GetString(output.ToArray()))).ShouldNotContain(line => line.Contains("invalid"));

        (await VerifyAsync(elsewhere)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("update document_parts set content = set_byte(content, 20, 0)", "was changed: its hash is not that of what it holds.")]
    [InlineData("update documents set name = 'other.pdf'", "is not the one that the entry names: its name is another.")]
    [InlineData("delete from documents", "that the entry names is missing.")]
    public async Task VerifyTrail_OfACase_HoldsItsDocumentsAgainstTheirEntries(string cheat, string what)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await application.AttachAsync(People.Commissioner, reference, "minutes.pdf", DocumentFiles.Pdf);
        (await VerifyAsync(application)).ShouldBeEmpty();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + cheat);

        (await VerifyAsync(application)).ShouldContain(found => found.StartsWith($"{reference}, entry 2: the document “", StringComparison.Ordinal) && found.EndsWith(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task VerifyTrail_LeavesDocumentsThatWaitAlone()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.StoreAsync(await application.NewCaseAsync());

        await Sql.ExecuteAsync(application.ConnectionString, $"{WithoutGuards} delete from document_parts");

        (await VerifyAsync(application)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> VerifyAsync(TestApplication application) =>
        [.. (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.ToString())];

    private async Task<TestApplication> WithDocumentsAsync() => await WithDocumentsAsync(await postgres.NewDatabaseAsync());

    /// <summary>A programme whose entries 10 and 11 name a document each.</summary>
    internal static async Task<TestApplication> WithDocumentsAsync(string connectionString)
    {
        var application = new TestApplication(connectionString);
        var (_, applied) = await application.ApplyForPodiatryAsync();
        (await application.PutEvidenceAsync(applied, "minutes.pdf", DocumentFiles.LongPdf(DocumentPart.Length + 100))).ShouldBe(10);
        (await application.PutEvidenceAsync(applied, "plan.txt", "Not agreed"u8.ToArray())).ShouldBe(11);
        return application;
    }
}

using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Evidence;
using CommissioningCases.Application.Tests.Documents;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Evidence;

/// <summary>Somebody with every right in the database cheats on the documents of a case.</summary>
public sealed class VerifyDocumentsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string WithoutGuards = "alter table documents disable trigger documents_kept; alter table document_parts disable trigger document_parts_kept;";

    [Fact]
    public async Task VerifyTrail_WhenNobodyCheated_FindsDocumentsAsTheyWere()
    {
        await using var application = await WithDocumentsAsync();

        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("update document_parts set content = set_byte(content, 20, 0) where part = 1")]
    [InlineData("delete from document_parts where part = 1")]
    [InlineData("delete from document_parts")]
    [InlineData("insert into document_parts select document_id, part + 10, content from document_parts")]
    [InlineData("update document_parts set part = 7 where part = 0")]
    [InlineData("update documents set sha256 = sha256(sha256)")]
    [InlineData("update documents set size = size - 1")]
    public async Task VerifyTrail_WhenADocumentWasTamperedWith_NamesItsEntry(string cheat)
    {
        await using var application = await WithDocumentsAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + cheat);

        var found = (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldHaveSingleItem();
        found.ToString().ShouldEndWith(", entry 1: the document “minutes.pdf” was changed: its hash is not that of what it holds.");
        found.Case.ShouldNotBeNull();
    }

    [Fact]
    public async Task VerifyTrail_LeavesDocumentsThatWaitAlone()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.StoreAsync(await application.NewCaseAsync());

        await Sql.ExecuteAsync(application.ConnectionString, $"{WithoutGuards} delete from document_parts");

        (await application.SendAsync(People.Auditor, new VerifyTrail())).IsWhole.ShouldBeTrue();
    }

    private async Task<TestApplication> WithDocumentsAsync()
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        var stored = await application.StoreAsync(history, "minutes.pdf", DocumentFiles.LongPdf(DocumentPart.Length + 100));
        await application.AttachAsync(People.Commissioner, history, stored.Id);
        return application;
    }
}

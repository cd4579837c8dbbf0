using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Documents;

/// <summary>What the owner of the tables cannot do to a document while its guards are on.</summary>
public sealed class DocumentGuardTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("update documents set name = 'another.pdf'")]
    [InlineData("update documents set sha256 = sha256(sha256)")]
    [InlineData("update documents set attached_as = null")]
    [InlineData("update documents set attached_as = attached_as")]
    [InlineData("delete from documents")]
    [InlineData("truncate documents cascade")]
    [InlineData("update document_parts set content = '\\x00'")]
    [InlineData("delete from document_parts")]
    [InlineData("truncate document_parts")]
    [InlineData("insert into document_parts select document_id, part + 1, content from document_parts")]
    [InlineData("set session_replication_role = replica; delete from document_parts")]
    [InlineData("set session_replication_role = replica; delete from documents")]
    public async Task Database_TurnsAwayEveryChangeToADocumentOfAnEntry(string sql)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        var stored = await application.StoreAsync(history);
        await application.AttachAsync(People.Commissioner, history, stored.Id);

        (await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(application.ConnectionString, sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

        var (document, content) = (await application.ReadAsync(People.Commissioner, history, stored.Id)).ShouldNotBeNull();
        (document.Name, document.AttachedAs).ShouldBe(("evidence.pdf", 1));
        content.ShouldBe(DocumentFiles.Pdf);
    }

    [Theory]
    [InlineData("update documents set name = 'another.pdf'")]
    [InlineData("update documents set name = 'another.pdf', attached_as = 1")]
    [InlineData("update document_parts set content = '\\x00'")]
    [InlineData("truncate documents cascade")]
    [InlineData("truncate document_parts")]
    public async Task Database_TurnsAwayAChangeToADocumentThatWaits(string sql)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.StoreAsync(await application.NewCaseAsync());

        (await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(application.ConnectionString, sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

        (await application.CountDocumentsAsync()).ShouldBe((1, 1));
    }
}

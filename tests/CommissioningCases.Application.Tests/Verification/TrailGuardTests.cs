using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Verification;

public sealed class TrailGuardTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("update entries set user_name = 'Somebody else'")]
    [InlineData("delete from entries")]
    [InlineData("truncate entries cascade")]
    [InlineData("update case_histories set name = 'Another'")]
    [InlineData("delete from case_histories")]
    [InlineData("truncate case_histories cascade")]
    [InlineData("update case_heads set last_hash = ''")]
    [InlineData("update case_heads set last_number = last_number - 1")]
    [InlineData("update case_heads set last_number = last_number + 2")]
    [InlineData("delete from case_heads")]
    [InlineData("truncate case_heads")]
    [InlineData("insert into case_heads select id, 2, '' from case_histories")]
    [InlineData("update seals set size = 0")]
    [InlineData("delete from seals")]
    [InlineData("truncate seals")]
    [InlineData("update seal_leaves set hashes = hashes")]
    [InlineData("delete from seal_leaves")]
    [InlineData("truncate seal_leaves")]
    [InlineData("update seal_nodes set hash = hash")]
    [InlineData("delete from seal_nodes")]
    [InlineData("truncate seal_nodes")]
    [InlineData("set session_replication_role = replica; delete from seals")]
    [InlineData("set session_replication_role = replica; update entries set user_name = 'Somebody else'")]
    public async Task Database_TurnsAwayEveryChangeToTheTrail(string sql)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());

        var refusal = await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(application.ConnectionString, sql));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Sql.QueryAsync(application.ConnectionString, "select encode(hash, 'hex') from entries")).ShouldBe([logged.Hash]);
    }
}

using CommissioningCases.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Store;

public sealed class DataProtectionKeysTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Count = "select count(*)::text from data_protection_keys";

    // Written by the key ring of our own that stood here first. This key was made for the test and opens nothing else.
    private const string EarlierKey = """
        <key id="82ee09d7-12ca-41b5-a2eb-53fd06e6acca" version="1"><creationDate>2012-01-10T09:00:00Z</creationDate><activationDate>2012-01-10T09:00:00Z</activationDate><expirationDate>2012-04-09T09:00:00Z</expirationDate><descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0, Culture=neutral, PublicKeyToken=adb9793829ddae60"><descriptor><encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" /><masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><!-- Warning: the key below is in an unencrypted form. --><value>NbZt9VJecaHJdBWAFbf23VwK29qsQLS6AWak3aPnM1k2JAQUl4S6F60tCSWTn4A8rWcN5qOi4M3anghD3d14sQ==</value></masterKey></descriptor></descriptor></key>
        """;

    private const string EarlierCookie = "CfDJ8NcJ7oLKErVBoutT_QbmrMryKMSgCPRufRvmhPurYqKwIHbMaoszqk62GcbhdsvQKaclfafOxxwUupT3fXn3fgr_9L4fW2TLk980t0cQ3KOEwjDMoVy4GWOC3RCzcLh6Fg";

    [Fact]
    public async Task Cookies_AreReadByEveryServerAndAfterARestart()
    {
        string cookie;
        await using (var first = new TestApplication(postgres.ConnectionString))
        {
            cookie = ProtectorOf(first).Protect("somebody");
        }

        await using var second = new TestApplication(postgres.ConnectionString);

        ProtectorOf(second).Unprotect(cookie).ShouldBe("somebody");
    }

    [Fact]
    public async Task Cookies_OfAnEarlierVersion_AreStillRead()
    {
        var database = await postgres.NewDatabaseAsync();
        await Sql.ExecuteAsync(database, $"insert into data_protection_keys (friendly_name, xml) values ('key-82ee09d7-12ca-41b5-a2eb-53fd06e6acca', '{EarlierKey}')");

        await using var application = new TestApplication(database);

        ProtectorOf(application).Unprotect(EarlierCookie).ShouldBe("somebody");
        (await Sql.QueryAsync(database, Count)).ShouldBe(["2"], "A key for new cookies is kept beside the one that has expired");
    }

    private static IDataProtector ProtectorOf(TestApplication application) =>
        application.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie");
}

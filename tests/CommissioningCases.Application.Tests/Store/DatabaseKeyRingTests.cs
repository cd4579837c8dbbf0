using CommissioningCases.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Store;

public sealed class DatabaseKeyRingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
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

    private static IDataProtector ProtectorOf(TestApplication application) =>
        application.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie");
}

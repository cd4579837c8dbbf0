using CommissioningCases.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Infrastructure;

/// <summary>The keys of the cookies, which whoever reads the database or a copy of it finds.</summary>
public sealed class KeyProtectionTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Keys_AreEncryptedByTheCertificate_ThoseInClearAreRemoved_AndEveryServerReadsThem()
    {
        using (var before = await site.SignInAsync("auditor"))
        {
            (await KeysAsync()).ShouldContain(key => key.Contains("<masterKey", StringComparison.Ordinal));
        }

        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pfx");
        KeyProtection.Make(file);
        await using var first = With(file);
        using var there = first.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var visitor = new Visitor(there);
        var signedIn = await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf("auditor")), ("Password", TestAccounts.Password));
        var cookie = signedIn.Response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("cases-sign-in=", StringComparison.Ordinal)).Split(';')[0];

        (await KeysAsync()).ShouldHaveSingleItem().ShouldContain("EncryptedXml");
        (await KeysAsync()).ShouldAllBe(key => !key.Contains("<masterKey", StringComparison.Ordinal));
        await using var second = With(file);
        using var elsewhere = second.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        elsewhere.DefaultRequestHeaders.Add("Cookie", cookie);
        using var same = new Visitor(elsewhere);
        (await same.GetAsync("/letters")).Heading.ShouldBe("The letters");
        File.Delete(file);
    }

    [Fact]
    public void AFileThatIsNoCertificate_IsNamed()
    {
        var file = Path.GetTempFileName();

        var settings = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("KeyCertificate", (string?)file)]).Build());

        Should.Throw<SettingsException>(() => new ServiceCollection().ProtectKeys(settings)).Message.ShouldStartWith($"{file} cannot be read as a certificate");
        File.Delete(file);
    }

    private WebApplicationFactory<Program> With(string file) => CasesSite.With(site.ConnectionString).WithWebHostBuilder(builder => builder.UseSetting("KeyCertificate", file));

    private async Task<IReadOnlyList<string>> KeysAsync()
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        return await db.DataProtectionKeys.Select(key => key.Xml!).ToListAsync();
    }
}

using System.Net;
using System.Net.Sockets;
using CommissioningCases.Application.Backups;
using Microsoft.Extensions.Configuration;

namespace CommissioningCases.Web.Tests.Infrastructure;

public sealed class SettingsTests
{
    [Theory]
    [InlineData(null, Mode.Production)]
    [InlineData("", Mode.Production)]
    [InlineData("production", Mode.Production)]
    [InlineData("Demonstration", Mode.Demonstration)]
    public void Mode_IsProductionUnlessAskedFor(string? text, Mode expected) => Read(text).Mode.ShouldBe(expected);

    [Theory]
    [InlineData("Demo")]
    [InlineData("7")]
    public void Mode_ThatDoesNotExist_IsNamedWithThoseThatDo(string text)
    {
        var error = Should.Throw<SettingsException>(() => Read(text));

        error.Message.ShouldBe($"Mode is \"{text}\", but can only be Production or Demonstration.");
    }

    [Fact]
    public void TrustedProxies_AreNobodyUnlessNamed() => Read(null).TrustedProxies.ShouldBeEmpty();

    [Fact]
    public void TrustedProxies_AreAddressesNetworksOrTheSameMachine() => Read("10.1.2.3, 10.2.0.0/16,fd00::/8 ,Loopback", "TrustedProxies").TrustedProxies
        .Select(network => network.ToString())
        .ShouldBe(["10.1.2.3/32", "10.2.0.0/16", "fd00::/8", "127.0.0.0/8", "::1/128"]);

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.2.0.0/40")]
    public void TrustedProxies_ThatAreNeither_AreNamed(string text) => Should.Throw<SettingsException>(() => Read($"loopback,{text}", "TrustedProxies"))
        .Message.ShouldBe($"TrustedProxies holds \"{text}\", but each can only be an address, a network such as 10.1.0.0/16, or loopback.");

    [Fact]
    public void Backups_AreMadeWhereAFolderIsNamed_AndKeptFor14DaysUnlessTold()
    {
        Read(null).NightlyBackups.ShouldBe(new NightlyBackups(Folder: null, 14));
        Read(Path.GetTempPath(), "BackupFolder").NightlyBackups.ShouldBe(new NightlyBackups(Path.GetTempPath(), 14));
        Read("30", "BackupDaysKept").NightlyBackups.DaysKept.ShouldBe(30);
    }

    [Fact]
    public void TheTrail_IsVerifiedFromThreeOn_UnlessTold()
    {
        Read(null).NightlyVerification.ShouldBe(new NightlyVerification(3));
        Read("0", "NightlyVerification").NightlyVerification.ShouldBe(new NightlyVerification(0));
        Read("off", "NightlyVerification").NightlyVerification.ShouldBe(NightlyVerification.None);
        Should.Throw<SettingsException>(() => Read("24", "NightlyVerification")).Message.ShouldBe("NightlyVerification is \"24\", but can only be an hour from 0 to 23, or off.");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("a week")]
    public void BackupsKeptForNoNumberOfDays_AreNamed(string text) =>
        Should.Throw<SettingsException>(() => Read(text, "BackupDaysKept")).Message.ShouldBe($"BackupDaysKept is \"{text}\", but must be a number of days from 1 to 3650.");

    [Fact]
    public void Scanner_IsNoneUnlessNamed_AndASocketOrAPort()
    {
        Read(null).Scanner.ShouldBe(ScannerAddress.None);
        Read("/run/clamav/clamd.ctl", "Clamd").Scanner.EndPoint.ShouldBe(new UnixDomainSocketEndPoint("/run/clamav/clamd.ctl"));
        Read("scanner.example:3310", "Clamd").Scanner.EndPoint.ShouldBe(new DnsEndPoint("scanner.example", 3310));
    }

    [Fact]
    public void MetricsAndTraces_AreNowhereUnlessNamed_AndMetricsOnThisMachineUnlessSaid()
    {
        Read(null).Metrics.ShouldBeNull();
        Read(null).Traces.ShouldBeNull();
        Read("9464", "MetricsPort").Metrics.ShouldBe(new IPEndPoint(IPAddress.Loopback, 9464));
        Read("10.1.0.5:9464", "MetricsPort").Metrics.ShouldBe(new IPEndPoint(new IPAddress([10, 1, 0, 5]), 9464));
        Read("http://127.0.0.1:4317", "OtlpEndpoint").Traces.ShouldBe(new Uri("http://127.0.0.1:4317"));
    }

    [Theory]
    [InlineData("MetricsPort", "high", "a port, such as 9464, or an address and port, such as 10.1.0.5:9464")]
    [InlineData("MetricsPort", "0", "a port, such as 9464, or an address and port, such as 10.1.0.5:9464")]
    [InlineData("MetricsPort", "10.1.0.5", "a port, such as 9464, or an address and port, such as 10.1.0.5:9464")]
    [InlineData("OtlpEndpoint", "collector:4317", "an address such as http://127.0.0.1:4317")]
    [InlineData("OcdsPrefix", "b5fd17", "ocds- and six letters or figures")]
    public void WhereProgramsLook_ThatIsNowhere_IsNamed(string name, string text, string can) =>
        Should.Throw<SettingsException>(() => Read(text, name)).Message.ShouldBe($"{name} is \"{text}\", but can only be {can}.");

    [Theory]
    [InlineData("clamd")]
    [InlineData("127.0.0.1:high")]
    [InlineData("127.0.0.1:3310/clamd")]
    public void AScannerThatIsNeither_IsNamed(string text) => Should.Throw<SettingsException>(() => Read(text, "Clamd"))
        .Message.ShouldBe($"Clamd is \"{text}\", but can only be the path of a socket, such as /run/clamav/clamd.ctl, or a host and port, such as 127.0.0.1:3310.");

    [Fact]
    public void Provider_IsNobodyUnlessNamed_AndItsSecretStandsInNoText()
    {
        Read(null).Provider.ShouldBeNull();
        var provider = ReadProvider(("OidcStrongAmr", "mfa, hwk")).ShouldNotBeNull();

        (provider.Authority.ToString(), provider.ClientId, provider.Name, provider.Secret.Open()).ShouldBe(("https://login.example/", "cases", "Staff login", "hush-hush"));
        provider.StrongMethods.ShouldBe(["mfa", "hwk"]);
        provider.ToString().ShouldNotContain("hush");
    }

    [Fact]
    public void ProvidersSecret_CanLieInAFile()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "from the file\n");
        ReadProvider(("OidcClientSecret", ""), ("OidcClientSecretFile", file))!.Secret.Open().ShouldBe("from the file");
        File.WriteAllText(file, " \n");
        Should.Throw<SettingsException>(() => ReadProvider(("OidcClientSecret", ""), ("OidcClientSecretFile", file))!.Secret.Open()).Message.ShouldContain("which is empty");
        File.Delete(file);
        Should.Throw<SettingsException>(() => ReadProvider(("OidcClientSecret", ""), ("OidcClientSecretFile", file))!.Secret.Open()).Message.ShouldStartWith("OidcClientSecretFile names a file that cannot be read.");
    }

    [Theory]
    [InlineData("OidcAuthority", "login.example", "OidcAuthority is \"login.example\"")]
    [InlineData("OidcAuthority", "ftp://login.example", "OidcAuthority is \"ftp://login.example\"")]
    [InlineData("OidcClientId", "", "OidcClientId is missing")]
    [InlineData("OidcName", " ", "OidcName is missing")]
    [InlineData("OidcClientSecret", "", "Name the secret")]
    [InlineData("OidcClientSecretFile", "/secrets/oidc", "and not in both")]
    public void AProviderOfWhichSomethingIsMissing_IsNamed(string name, string value, string message) =>
        Should.Throw<SettingsException>(() => ReadProvider((name, value))).Message.ShouldContain(message);

    private static SignInProvider? ReadProvider(params (string Name, string Value)[] changed)
    {
        var settings = new Dictionary<string, string?> { ["OidcAuthority"] = "https://login.example", ["OidcClientId"] = "cases", ["OidcClientSecret"] = "hush-hush", ["OidcName"] = "Staff login" };
        foreach (var (name, value) in changed)
        {
            settings[name] = value;
        }

        return Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).Provider;
    }

    private static Settings Read(string? value, string name = "Mode") => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, value)]).Build());
}

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

    [Theory]
    [InlineData("clamd")]
    [InlineData("127.0.0.1:high")]
    [InlineData("127.0.0.1:3310/clamd")]
    public void AScannerThatIsNeither_IsNamed(string text) => Should.Throw<SettingsException>(() => Read(text, "Clamd"))
        .Message.ShouldBe($"Clamd is \"{text}\", but can only be the path of a socket, such as /run/clamav/clamd.ctl, or a host and port, such as 127.0.0.1:3310.");

    private static Settings Read(string? value, string name = "Mode") => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, value)]).Build());
}

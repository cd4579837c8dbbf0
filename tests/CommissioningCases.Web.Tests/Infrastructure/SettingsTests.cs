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

    private static Settings Read(string? value, string name = "Mode") => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, value)]).Build());
}

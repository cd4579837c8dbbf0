using CommissioningCases.Web.Infrastructure;
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

    private static Settings Read(string? mode) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Mode", mode)]).Build());
}

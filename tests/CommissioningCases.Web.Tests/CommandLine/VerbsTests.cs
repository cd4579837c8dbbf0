using CommissioningCases.Web.CommandLine;

namespace CommissioningCases.Web.Tests.CommandLine;

/// <summary>While no other test runs, because the console is one for the whole process.</summary>
[Collection(nameof(ConsoleTests))]
public sealed class VerbsTests : IDisposable
{
    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly StringWriter _written = new();
    private readonly StringWriter _complained = new();

    public VerbsTests()
    {
        Console.SetOut(_written);
        Console.SetError(_complained);
    }

    public void Dispose()
    {
        Console.SetOut(_output);
        Console.SetError(_error);
        _written.Dispose();
        _complained.Dispose();
    }

    [Fact]
    public async Task UnknownVerb_PrintsTheUsageOnStandardErrorOnly()
    {
        (await Verbs.RunAsync(["no-such-verb"])).ShouldBe(2);

        _written.ToString().ShouldBeEmpty();
        _complained.ToString().ShouldStartWith("There is no verb \"no-such-verb\".");
        _complained.ToString().ShouldContain("Usage: ./run [VERB ...]");
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_PrintsTheUsageOnStandardOutput(string verb)
    {
        (await Verbs.RunAsync([verb])).ShouldBe(0);

        _written.ToString().ShouldStartWith("Usage: ./run [VERB ...]");
        _complained.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void AreMeantBy_OptionsOfTheSite_IsFalse()
    {
        Verbs.AreMeantBy([]).ShouldBeFalse();
        Verbs.AreMeantBy(["--urls=http://127.0.0.1:5080"]).ShouldBeFalse();
        Verbs.AreMeantBy(["verify"]).ShouldBeTrue();
    }
}

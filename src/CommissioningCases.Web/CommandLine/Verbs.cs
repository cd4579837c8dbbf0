using System.Runtime.InteropServices;

namespace CommissioningCases.Web.CommandLine;

/// <summary>The verbs of <c>./run VERB</c>, and how they are found and ended.</summary>
internal static class Verbs
{
    /// <summary>The exit code for a command line that cannot be understood.</summary>
    public const int UsageError = 2;

    /// <summary>The exit code for a verb that was ended with Ctrl+C or TERM.</summary>
    private const int Interrupted = 130;

    internal static readonly Verb[] All =
    [
        CreateUser.Verb,
        ImportHistory.Verb,
        ExportCase.Verb,
        Fill.Cases,
        Fill.Programmes,
        Verify.Verb,
        RebuildViews.Verb,
        new("help", "", "lists these verbs", ShowHelpAsync),
    ];

    /// <summary>Options alone are for the web site.</summary>
    public static bool AreMeantBy(string[] args) => args is [var name, ..] && (!name.StartsWith('-') || name is "-h" or "--help");

    public static async Task<int> RunAsync(string[] args)
    {
        var name = args[0] is "-h" or "--help" ? "help" : args[0];
        if (All.FirstOrDefault(verb => verb.Name == name) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"There is no verb \"{name}\".{Environment.NewLine}{Usage()}");
            return UsageError;
        }

        using var ending = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            return await verb.RunAsync(args[1..], ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return Interrupted;
        }

        // The verb tidies up, the embedded database among others, before the process ends.
        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ending.Cancel();
        }
    }

    private static async Task<int> ShowHelpAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync(Usage());
        return 0;
    }

    private static string Usage()
    {
        var lines = All.Select(verb => $"  {verb.Name + " " + verb.Arguments,-36} {verb.Description}");
        return string.Join(Environment.NewLine, ["Usage: ./run [VERB ...]", "  Without a verb the web site is served.", .. lines]);
    }
}

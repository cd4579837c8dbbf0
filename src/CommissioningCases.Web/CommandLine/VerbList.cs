using System.Runtime.InteropServices;

namespace CommissioningCases.Web.CommandLine;

/// <summary>The verbs of a program, and how they are found and ended.</summary>
internal sealed class VerbList
{
    /// <summary>The exit code for a verb that was ended with Ctrl+C or TERM.</summary>
    private const int Interrupted = 130;

    private readonly string _usage;

    /// <param name="usage">How the program is started, above the list of its verbs.</param>
    public VerbList(string usage, params Verb[] verbs)
    {
        _usage = usage;
        All = [.. verbs, new("help", "", "lists these verbs", ShowHelpAsync)];
    }

    public IReadOnlyList<Verb> All { get; }

    public async Task<int> RunAsync(string[] args)
    {
        var name = args is [] or ["-h" or "--help", ..] ? "help" : args[0];
        if (All.FirstOrDefault(verb => verb.Name == name) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"There is no verb \"{name}\".{Environment.NewLine}{Usage()}");
            return Verb.UsageError;
        }

        using var ending = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            return await verb.RunAsync([.. args.Skip(1)], ending.Token);
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

    private async Task<int> ShowHelpAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync(Usage());
        return 0;
    }

    private string Usage() =>
        string.Join(Environment.NewLine, [_usage, .. All.Select(verb => $"  {verb.Name + " " + verb.Arguments,-36} {verb.Description}")]);
}

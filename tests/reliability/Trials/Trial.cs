namespace CommissioningCases.Reliability.Trials;

/// <summary>What trials have in common: where the service is, where they may write, and what they tell.</summary>
/// <param name="App">The folder of the service's program.</param>
/// <param name="Root">The project's own folder.</param>
/// <param name="Folder">For the trials alone; thrown away after them.</param>
/// <param name="Stopping">When somebody has seen enough: what can be told of it so far is told.</param>
internal sealed record Trial(string App, string Root, string Folder, Report Report, CancellationToken Stopping)
{
    /// <summary>So many people write at the same time.</summary>
    public const int People = 4;

    /// <summary>Longer than anything that is waited for may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The service with a folder of its own.</summary>
    public ServiceProgram Service(string name, IReadOnlyDictionary<string, string>? settings = null) =>
        new(App, Path.Combine(Folder, name), settings ?? new Dictionary<string, string>());

    /// <summary>The whole trail as <c>./run verify</c> finds it.</summary>
    public async Task VerifyAsync(ServiceProgram service)
    {
        var (exitCode, output) = await service.RunVerbAsync("verify");
        if (exitCode != 0)
        {
            Report.Fault("the trail is not whole", output);
        }

        Report.Figure("./run verify", exitCode == 0 ? "whole" : "NOT whole");
    }

    /// <summary>What the log says that went wrong with the service itself.</summary>
    public void LookAt(string log)
    {
        var lines = File.ReadLines(log).Where(line => line.Contains("Unhandled exception", StringComparison.Ordinal) || line.Contains("   at ", StringComparison.Ordinal)).ToList();
        Report.Figure($"lines of stack traces in {Path.GetFileName(log)}", lines.Count);
        if (lines.Find(line => line.Contains("Unhandled exception", StringComparison.Ordinal)) is { } crash)
        {
            Report.Fault("the service ended by an exception", crash);
        }
    }
}

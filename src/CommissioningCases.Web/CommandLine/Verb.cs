namespace CommissioningCases.Web.CommandLine;

/// <summary>Something that is done from the command line instead of in a browser.</summary>
/// <param name="Name">As it is typed: <c>./run NAME</c>.</param>
/// <param name="Arguments">The arguments as the usage shows them.</param>
/// <param name="Description">What it does, in one line.</param>
/// <param name="RunAsync">Gets the arguments after the name, writes its result to standard output and everything else to standard error, and gives the exit code.</param>
internal sealed record Verb(string Name, string Arguments, string Description, Func<string[], CancellationToken, Task<int>> RunAsync)
{
    /// <summary>The exit code for a command line that cannot be understood.</summary>
    public const int UsageError = 2;
}

using CommissioningCases.Web.CommandLine;

namespace CommissioningCases.Filling;

/// <summary>Fills databases for benchmarks and trials: <c>tools/fill help</c> says with what.</summary>
internal static class Program
{
    private static readonly VerbList Verbs = new("Usage: tools/fill VERB ...", FillVerbs.Cases, FillVerbs.Programmes, FillVerbs.Contracts);

    private static Task<int> Main(string[] args) => Failures.TellAsync(() => Verbs.RunAsync(args));
}

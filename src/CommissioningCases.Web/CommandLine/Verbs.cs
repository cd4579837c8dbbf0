namespace CommissioningCases.Web.CommandLine;

/// <summary>The verbs of <c>./run VERB</c>.</summary>
internal static class Verbs
{
    public static VerbList Listed { get; } = new(
        $"Usage: ./run [VERB ...]{Environment.NewLine}  Without a verb the web site is served.",
        CreateUser.Verb,
        Unlock.Verb,
        MakeKey.Verb,
        ImportHistory.Verb,
        ExportCase.Verb,
        Verify.Verb,
        SealNow.Verb,
        Prove.Verb,
        RebuildProjections.Verb,
        Backup.Verb,
        Restore.Verb);

    /// <summary>Options alone are for the web site.</summary>
    public static bool AreMeantBy(string[] args) => args is [var name, ..] && (!name.StartsWith('-') || name is "-h" or "--help");

    public static Task<int> RunAsync(string[] args) => Listed.RunAsync(args);
}

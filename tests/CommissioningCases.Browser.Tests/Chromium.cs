namespace CommissioningCases.Browser.Tests;

/// <summary>The Chromium that the machine has; none is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The one that the environment variable CHROMIUM names, or else the first on the PATH.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : FindOnPath();

    private static string FindOnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("The browser tests need Chromium on the PATH; on Debian: apt-get install chromium.");
}

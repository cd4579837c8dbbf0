namespace CommissioningCases.Browser.Tests;

/// <summary>The Chromium that the machine has; none is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>
    /// What spares most of the work that a person's browser does beside showing the page: drawing by an emulated graphics card and in a process of its own,
    /// and keeping the pages of its own buttons and bubbles ready for each new window.
    /// </summary>
    public static IReadOnlyList<string> Arguments { get; } = ["--disable-gpu", "--in-process-gpu", "--disable-features=PreloadTopChromeWebUI,WebUIToolbar,InitialWebUI,Translate"];

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

namespace CommissioningCases.Browser.Tests;

/// <summary>Where the pictures of pages are kept: artifacts/screenshots in the project.</summary>
internal static class Pictures
{
    public static string Folder { get; } = Path.Combine(Root(), "artifacts", "screenshots");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommissioningCases.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No CommissioningCases.slnx above the tests.");
    }
}

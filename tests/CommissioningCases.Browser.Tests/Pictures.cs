namespace CommissioningCases.Browser.Tests;

/// <summary>Pictures of the pages that the tests come to, in artifacts/screenshots in the project.</summary>
internal static class Pictures
{
    /// <summary>Whether PICTURES is set: a picture of a whole page takes as long as reading it.</summary>
    public static bool AreWanted { get; } = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PICTURES"));

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

namespace CommissioningCases.Web.Tests;

/// <summary>Where the project's own files are, for tests that read them.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommissioningCases.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the project's folder.");
    }
}

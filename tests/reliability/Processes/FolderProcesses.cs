using System.Globalization;

namespace CommissioningCases.Reliability.Processes;

/// <summary>Processes by the folder that they work in, as those of PostgreSQL do: a number or a name alone may be another's.</summary>
internal static class FolderProcesses
{
    public static IReadOnlyList<int> In(string folder) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(one => int.TryParse(Path.GetFileName(one), CultureInfo.InvariantCulture, out var process) ? process : 0)
            .Where(process => process > 0 && IsIn(process, folder)),
    ];

    public static bool IsIn(int process, string folder)
    {
        try
        {
            return new FileInfo($"/proc/{process}/cwd").LinkTarget == folder;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

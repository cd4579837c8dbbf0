namespace CommissioningCases.Web.Features.Admin.Health;

/// <summary>How much room there is on the disk of a folder.</summary>
/// <param name="Free">In bytes, as far as the service may use it.</param>
public sealed record DiskFigures(long Free, long Size)
{
    /// <summary>Less than this is soon filled: by a night's backup, or by a few hundred documents.</summary>
    private const long Scarce = 2L * 1024 * 1024 * 1024;

    public bool IsScarce => Free < Scarce || Free < Size / 20;

    /// <summary>Of the folder or, where it was not made yet, of the nearest above it.</summary>
    /// <returns>Null where the server does not tell.</returns>
    public static DiskFigures? Of(string folder)
    {
        try
        {
            var there = new DirectoryInfo(folder);
            while (!there.Exists && there.Parent is { } above)
            {
                there = above;
            }

            var disk = new DriveInfo(there.FullName);
            return new DiskFigures(disk.AvailableFreeSpace, disk.TotalSize);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

namespace CommissioningCases.EmbeddedPostgres;

/// <summary>
/// Locks that end with the process that holds them, however it ends: on Linux the runtime takes an flock for a file's sharing mode,
/// so that the supervisor script's <c>flock</c> and these see each other.
/// </summary>
internal static class FileLock
{
    private const int WouldBlock = 11;

    /// <summary>Between two looks at a lock that somebody else has.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static FileStream? TryShared(string path) => TryOpen(path, FileAccess.Read, FileShare.Read);

    public static FileStream? TryExclusive(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    public static bool IsHeld(string path)
    {
        using var probe = TryShared(path);
        return probe is null;
    }

    /// <summary>Tries again and again until the lock is had, or null when the patience is at its end.</summary>
    public static async Task<FileStream?> WaitAsync(Func<FileStream?> attempt, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds; ;)
        {
            if (attempt() is { } held)
            {
                return held;
            }

            if (Environment.TickCount64 > deadline)
            {
                return null;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException e) when (e.HResult == WouldBlock)
        {
            return null;
        }
    }
}

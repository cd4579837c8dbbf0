namespace CommissioningCases.Application.Backups;

/// <summary>What lies in the folder of the night's backups, as this server sees it.</summary>
/// <param name="Folder">Its path on the server.</param>
/// <param name="Count">How many whole ones there are.</param>
/// <param name="Latest">The day of the latest; null where there is none.</param>
/// <param name="Fault">Why the folder cannot be read; null where it can.</param>
public sealed record BackupsKept(string Folder, int Count, DateOnly? Latest, string? Fault)
{
    /// <returns>Null where the operator wants no backups.</returns>
    internal static BackupsKept? Read(NightlyBackups wanted)
    {
        if (wanted.Folder is not { } folder)
        {
            return null;
        }

        try
        {
            var days = Directory.EnumerateFiles(folder).Select(MakeNightlyBackupHandler.DayOf).OfType<DateOnly>().ToList();
            return new BackupsKept(folder, days.Count, days.Count == 0 ? null : days.Max(), Fault: null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new BackupsKept(folder, 0, null, refused.Message);
        }
    }
}

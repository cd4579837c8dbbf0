using System.Globalization;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Backups;

/// <summary>
/// Makes the backup of the night where the operator wants one and it is not there yet, and throws those away that were kept for long enough. Several servers
/// may be asked at once: where they share the folder, the first makes it.
/// </summary>
[Allow(Role.Administrator)]
[LogAt(LogLevel.Debug)]
public sealed record MakeNightlyBackup : IRequest<Unit>;

internal sealed partial class MakeNightlyBackupHandler(OwnerDatabase owner, NightlyBackups wanted, TimeProvider clock, ILogger<MakeNightlyBackupHandler> logger)
    : IRequestHandler<MakeNightlyBackup, Unit>
{
    /// <summary>The English hour from which on a day's backup is due: one is made at once by a server that starts later.</summary>
    private const int Hour = 2;

    private static readonly TimeSpan LongestUnfinished = TimeSpan.FromDays(1);

    private const string Before = "commissioning-cases-";
    private const string After = ".zip";
    private const string Day = "yyyy-MM-dd";

    /// <summary>Any number will do, as long as every server takes the same.</summary>
    private const long Lock = 5_080_2009_0928;

    public async Task<Unit> Handle(MakeNightlyBackup request, CancellationToken cancellationToken)
    {
        var now = Time.Calendar.InEngland(clock.GetUtcNow());
        if (wanted.Folder is not { } folder || now.Hour < Hour)
        {
            return Unit.Value;
        }

        var today = DateOnly.FromDateTime(now);
        var file = Path.Combine(folder, Before + today.ToString(Day, CultureInfo.InvariantCulture) + After);
        if (!File.Exists(file))
        {
            await using var alone = await DatabaseLock.TakeAsync(owner.ConnectionString, Lock, cancellationToken);
            if (!File.Exists(file))
            {
                var rows = (await BackupFile.WriteAsync(owner.ConnectionString, file, cancellationToken)).Rows();
                LogMade(file, rows);
                Sweep(folder, today);
            }
        }

        return Unit.Value;
    }

    /// <summary>Only once there is a new one. What a killed server left unfinished goes as well, once nobody can be writing it any more: a command may do so beside this.</summary>
    private void Sweep(string folder, DateOnly today)
    {
        var abandoned = clock.GetUtcNow().UtcDateTime - LongestUnfinished;
        foreach (var file in Directory.EnumerateFiles(folder, $"{Before}*"))
        {
            if ((file.EndsWith(BackupFile.Unfinished, StringComparison.Ordinal) && File.GetLastWriteTimeUtc(file) < abandoned) || DayOf(file) < today.AddDays(-wanted.DaysKept))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Null for a file that is not of this name, and so is kept.</summary>
    internal static DateOnly? DayOf(string file)
    {
        var name = Path.GetFileName(file);
        return name.StartsWith(Before, StringComparison.Ordinal) && name.EndsWith(After, StringComparison.Ordinal) && name.Length > Before.Length + After.Length
            && DateOnly.TryParseExact(name[Before.Length..^After.Length], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The night's backup was made: {File} with {Rows} rows")]
    private partial void LogMade(string file, long rows);
}

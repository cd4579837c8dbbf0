using System.Globalization;
using CommissioningCases.Application.Backups;
using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run backup FILE</c>: everything that the service keeps, in one file, also while it serves.</summary>
internal static class Backup
{
    public static Verb Verb { get; } = new("backup", "FILE", "writes everything that is kept into a file, also while the service runs", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var path])
        {
            await Console.Error.WriteLineAsync($"Usage: ./run {Verb.Name} {Verb.Arguments}");
            return Verb.UsageError;
        }

        // Not migrated: whoever has got a newer version backs up before it changes anything.
        await using var host = await VerbHost.StartAsync(isMigrated: false, cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        var made = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new BackUp(path), cancellationToken);
        await Console.Out.WriteLineAsync($"{path} holds {Told(made)}.");
        return 0;
    }

    /// <summary>What a backup holds, in a few words.</summary>
    public static string Told(BackupManifest backup) => string.Create(
        CultureInfo.InvariantCulture,
        $"{backup.Rows():N0} rows of {backup.Tables.Count} tables as they were at {backup.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, of version {backup.Migrations[^1]}");
}

using CommissioningCases.Application.Backups;
using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run restore FILE</c>: fills an empty database with what a backup holds, brings it to this version, and verifies the trail.</summary>
internal static class Restore
{
    public static Verb Verb { get; } = new("restore", "FILE", "fills an empty database from a backup and verifies it", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var path])
        {
            await Console.Error.WriteLineAsync($"Usage: ./run {Verb.Name} {Verb.Arguments}");
            return Verb.UsageError;
        }

        await using var host = await VerbHost.StartAsync(isMigrated: false, cancellationToken);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
            var restored = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new RestoreBackup(path), cancellationToken);
            foreach (var table in restored.LeftOut)
            {
                await Console.Out.WriteLineAsync($"The table {table} was left out: it is not the service's.");
            }

            await Console.Out.WriteLineAsync($"Restored {Backup.Told(restored.Manifest)}.");
        }

        await host.MigrateAsync(cancellationToken);
        return await Verify.RunAsync(host, [], cancellationToken);
    }
}

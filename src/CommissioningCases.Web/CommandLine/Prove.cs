using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run prove REFERENCE FILE.zip</c>: an evidence pack of a case or programme, as an auditor would make it.</summary>
internal static class Prove
{
    public static Verb Verb { get; } = new("prove", "REFERENCE FILE.zip", "writes an evidence pack of a case or programme", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var reference, var path])
        {
            await Console.Error.WriteLineAsync($"Usage: ./run {Verb.Name} {Verb.Arguments}");
            return Verb.UsageError;
        }

        await using var host = await VerbHost.StartAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator with { Role = Role.Auditor };
        var part = $"{path}.part";
        try
        {
            await using (var pack = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ProveHistory(reference, pack), cancellationToken);
            }

            File.Move(part, path, overwrite: true);
            return 0;
        }
        catch (Exception refused) when (refused is NotFoundException or NotSealedException or BrokenTrailException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }
}

using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run export-history REFERENCE</c>: the case's history on standard output, as <see cref="ImportHistory"/> reads it.</summary>
internal static class ExportCase
{
    public static Verb Verb { get; } = new("export-history", "REFERENCE", "writes a case's history, to be imported elsewhere", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var reference])
        {
            await Console.Error.WriteLineAsync($"Usage: ./run {Verb.Name} {Verb.Arguments}");
            return Verb.UsageError;
        }

        await using var host = await VerbHost.StartAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        await using var output = new BufferedStream(Console.OpenStandardOutput());
        try
        {
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ExportHistory(reference, output), cancellationToken);
            return 0;
        }
        catch (NotFoundException unknown)
        {
            await Console.Error.WriteLineAsync(unknown.Message);
            return 1;
        }
    }
}

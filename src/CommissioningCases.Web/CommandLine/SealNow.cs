using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run seal</c>: makes a seal and writes it to standard output, and nothing else.</summary>
internal static class SealNow
{
    public static Verb Verb { get; } = new("seal", "", "seals everything that was recorded until now, and writes the seal", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var host = await VerbHost.StartAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        try
        {
            var seal = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new MakeSeal(), cancellationToken);
            await Console.Out.WriteAsync(seal.Text);
            return 0;
        }
        catch (Exception refused) when (refused is NoSealKeyException or BrokenTrailException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}

using System.Globalization;
using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run rebuild-views</c>: makes every view row anew from the entries.</summary>
internal static class RebuildProjections
{
    public static Verb Verb { get; } = new("rebuild-views", "", "makes the views anew from the entries, also while the service runs", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var host = await VerbHost.StartAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        try
        {
            var done = await scope.ServiceProvider.GetRequiredService<ISender>()
                .Send(new Application.Projections.RebuildProjections(new TrailProgressLines("rebuilt")), cancellationToken);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"The views of {done.CasesDone:N0} cases were rebuilt from {done.Entries:N0} entries."));
            return 0;
        }
        catch (BrokenTrailException broken)
        {
            await Console.Out.WriteLineAsync($"{broken.Message} The views were not rebuilt to the end: ./run verify says more.");
            return 1;
        }
    }
}

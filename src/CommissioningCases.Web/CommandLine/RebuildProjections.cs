using System.Globalization;
using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run rebuild-views</c>: makes every view row anew from the entries.</summary>
internal static class RebuildProjections
{
    public static Verb Verb { get; } = new("rebuild-views", "", "makes the views anew from a trail that is whole, also while the service runs", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var host = await VerbHost.StartAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        var sender = scope.ServiceProvider.GetRequiredService<ISender>();
        var verdict = await sender.Send(new VerifyTrail(new TrailProgressLines("verified")) { LeavesOutViews = true }, cancellationToken);
        if (!verdict.IsWhole)
        {
            // Views that follow from forged entries would agree with them, and be no witness any more.
            foreach (var discrepancy in verdict.Discrepancies)
            {
                await Console.Out.WriteLineAsync(discrepancy.ToString());
            }

            await Console.Out.WriteLineAsync("The trail is NOT whole: the views were left as they are.");
            return 1;
        }

        try
        {
            var done = await sender.Send(new Application.Projections.RebuildProjections(new TrailProgressLines("rebuilt")), cancellationToken);
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

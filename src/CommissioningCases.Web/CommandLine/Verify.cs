using System.Globalization;
using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run verify</c>: tells whether every entry, view row and document is as it was recorded.</summary>
internal static class Verify
{
    public static Verb Verb { get; } = new("verify", "", "hashes and decides every entry again, compares every view with them, and hashes every document again", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var host = await VerbHost.StartAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        var verdict = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new VerifyTrail(new TrailProgressLines("verified")), cancellationToken);
        foreach (var discrepancy in verdict.Discrepancies)
        {
            await Console.Out.WriteLineAsync(discrepancy.ToString());
        }

        await Console.Out.WriteLineAsync(verdict.IsWhole
            ? string.Create(CultureInfo.InvariantCulture, $"The trail is whole: {verdict.Cases:N0} cases with {verdict.Entries:N0} entries, and every view row agrees with them.")
            : string.Create(CultureInfo.InvariantCulture, $"The trail is NOT whole: {verdict.Found:N0} discrepancies in {verdict.Cases:N0} cases with {verdict.Entries:N0} entries."));
        await Console.Out.WriteLineAsync($"Fingerprint {verdict.Fingerprint}");
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Service log: {verdict.Log.LastNumber:N0} events, the last {Convert.ToHexStringLower(verdict.Log.LastHash)}"));
        return verdict.IsWhole ? 0 : 1;
    }
}

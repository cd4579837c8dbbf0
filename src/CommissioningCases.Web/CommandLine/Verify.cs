using System.Globalization;
using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run verify</c>: tells whether every entry, view row and document is as it was recorded, and whether it is what seals cover.</summary>
internal static class Verify
{
    public static Verb Verb { get; } = new(
        "verify",
        "[--seal FILE...]",
        "hashes and decides every entry again, compares every view and every seal with them, and hashes every document again",
        RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not ([] or ["--seal", _, ..]))
        {
            await Console.Error.WriteLineAsync($"Usage: ./run {Verb.Name} {Verb.Arguments}");
            return Verb.UsageError;
        }

        if (await ReadSealsAsync([.. arguments.Where(argument => argument != "--seal")], cancellationToken) is not { } seals)
        {
            return Verb.UsageError;
        }

        await using var host = await VerbHost.StartAsync(cancellationToken);
        return await RunAsync(host, seals, cancellationToken);
    }

    /// <summary>Verifies and tells what came of it.</summary>
    /// <param name="seals">Those that somebody holds.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(VerbHost host, IReadOnlyList<Seal> seals, CancellationToken cancellationToken)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        var verdict = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new VerifyTrail(new TrailProgressLines("verified"), seals), cancellationToken);
        foreach (var discrepancy in verdict.Discrepancies)
        {
            await Console.Out.WriteLineAsync(discrepancy.ToString());
        }

        foreach (var seal in verdict.IsWhole ? seals : [])
        {
            await Console.Out.WriteLineAsync($"{seal}: everything that it covers is here, unchanged and in its order.");
        }

        await Console.Out.WriteLineAsync(verdict.IsWhole
            ? string.Create(CultureInfo.InvariantCulture, $"The trail is whole: {verdict.Cases:N0} histories with {verdict.Entries:N0} entries, and every view row agrees with them.")
            : string.Create(CultureInfo.InvariantCulture, $"The trail is NOT whole: {verdict.Found:N0} discrepancies in {verdict.Cases:N0} histories with {verdict.Entries:N0} entries."));
        await Console.Out.WriteLineAsync($"Fingerprint {verdict.Fingerprint}");
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Service log: {verdict.Log.LastNumber:N0} events, the last {Convert.ToHexStringLower(verdict.Log.LastHash)}"));
        return verdict.IsWhole ? 0 : 1;
    }

    /// <returns>Null where a file cannot be read or holds no seal, which is told then.</returns>
    private static async Task<IReadOnlyList<Seal>?> ReadSealsAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var seals = new List<Seal>();
        foreach (var file in files)
        {
            try
            {
                var text = await File.ReadAllTextAsync(file, cancellationToken);
                if (SealText.Find(text) is not { } seal)
                {
                    await Console.Error.WriteLineAsync($"{file}: {SealText.FaultOf(text)}.");
                    return null;
                }

                seals.Add(seal);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"The seal cannot be read. {unreadable.Message}");
                return null;
            }
        }

        return seals;
    }
}

using System.Diagnostics;
using System.Globalization;
using CommissioningCases.Application.Filling;
using CommissioningCases.Web.Infrastructure;
using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary>
/// <c>./run fill CASES</c> adds fictitious cases of real Primary Care Trusts in bulk, and <c>./run fill-programmes PROGRAMMES</c> fictitious choice programmes
/// of real clusters, for benchmarks. A production database stays free of them.
/// </summary>
internal static class Fill
{
    private const int ApplicationsForAService = 600;

    public static Verb Cases { get; } = New("fill", "cases", 10_000, (cases, progress) => new FillDatabase(cases, progress));

    public static Verb Programmes { get; } =
        New("fill-programmes", "programmes", 50, (programmes, progress) => new FillProgrammes(programmes, ApplicationsForAService, progress));

    private static Verb New(string name, string what, int example, Func<int, IProgress<int>, IRequest<FilledDatabase>> fill) => new(
        name,
        what.ToUpperInvariant(),
        $"adds that many fictitious {what}, for benchmarks",
        async (arguments, cancellationToken) =>
        {
            if (arguments is not [var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            {
                await Console.Error.WriteLineAsync($"Say how many {what} to add, such as ./run {name} {example}");
                return Verbs.UsageError;
            }

            return await RunAsync(what, fill(count, new Tenths(what, count)), cancellationToken);
        });

    private static async Task<int> RunAsync(string what, IRequest<FilledDatabase> request, CancellationToken cancellationToken)
    {
        await using var host = await VerbHost.StartAsync(cancellationToken);
        if (host.Services.GetRequiredService<Settings>().Mode == Mode.Production)
        {
            await Console.Error.WriteLineAsync($"Fictitious {what} do not belong in a production database. Nothing was added.");
            return 1;
        }

        var started = Stopwatch.GetTimestamp();
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        var filled = await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
        await Console.Out.WriteLineAsync($"{filled.Histories} {what} with {filled.Entries} entries were added in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} seconds.");
        return 0;
    }

    /// <summary>Tells every tenth that is done. Unlike <see cref="Progress{T}"/> it tells them in their order.</summary>
    private sealed class Tenths(string what, int count) : IProgress<int>
    {
        private int _told;

        public void Report(int value)
        {
            if (value * 10L / count > _told)
            {
                _told = (int)(value * 10L / count);
                Console.Error.WriteLine(_told < 10 ? $"{value} of {count} {what} copied" : $"{value} {what} copied; the database is tidied up now");
            }
        }
    }
}

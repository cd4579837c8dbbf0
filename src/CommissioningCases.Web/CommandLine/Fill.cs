using System.Diagnostics;
using System.Globalization;
using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Filling;
using CommissioningCases.Web.Infrastructure;
using MediatR;

namespace CommissioningCases.Web.CommandLine;

/// <summary><c>./run fill CASES</c>: adds fictitious cases of real Primary Care Trusts in bulk, for benchmarks. A production database stays free of them.</summary>
internal static class Fill
{
    public static Verb Verb { get; } = new("fill", "CASES", "adds that many fictitious cases, for benchmarks", RunAsync);

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cases) || cases == 0)
        {
            await Console.Error.WriteLineAsync("Say how many cases to add, such as ./run fill 10000");
            return Verbs.UsageError;
        }

        await using var host = await VerbHost.StartAsync(cancellationToken);
        if (host.Services.GetRequiredService<Settings>().Mode == Mode.Production)
        {
            await Console.Error.WriteLineAsync("Fictitious cases do not belong in a production database. Nothing was added.");
            return 1;
        }

        var started = Stopwatch.GetTimestamp();
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        var filled = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new FillDatabase(cases, new Tenths(cases)), cancellationToken);
        await Console.Out.WriteLineAsync($"{filled.Cases} cases with {filled.Entries} entries were added in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} seconds.");
        return 0;
    }

    /// <summary>Tells every tenth that is done. Unlike <see cref="Progress{T}"/> it tells them in their order.</summary>
    private sealed class Tenths(int cases) : IProgress<int>
    {
        private int _told;

        public void Report(int value)
        {
            if (value * 10L / cases > _told)
            {
                _told = (int)(value * 10L / cases);
                Console.Error.WriteLine(_told < 10 ? $"{value} of {cases} cases copied" : $"{value} cases copied; their indexes are made now");
            }
        }
    }
}

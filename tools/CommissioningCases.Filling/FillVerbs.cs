using System.Diagnostics;
using System.Globalization;
using CommissioningCases.Web.CommandLine;
using CommissioningCases.Web;
using CommissioningCases.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Filling;

/// <summary><c>tools/fill cases COUNT</c>, <c>tools/fill programmes COUNT</c> and <c>tools/fill contracts COUNT</c>. A production database stays free of what they add.</summary>
internal static class FillVerbs
{
    private const int ApplicationsForAService = 600;

    public static Verb Cases { get; } = New(
        "cases",
        "fictitious cases of real Primary Care Trusts",
        10_000,
        (db, clock, cases, progress, cancellationToken) => new CaseFiller(db, clock).AddAsync(cases, progress, cancellationToken));

    public static Verb Programmes { get; } = New(
        "programmes",
        "fictitious choice programmes of real clusters",
        50,
        (db, clock, programmes, progress, cancellationToken) => new ProgrammeFiller(db, clock).AddAsync(programmes, ApplicationsForAService, progress, cancellationToken));

    public static Verb Contracts { get; } = New(
        "contracts",
        $"fictitious contracts of real Primary Care Trusts, with {FictitiousContract.Measurements} measurements each",
        10_000,
        (db, clock, contracts, progress, cancellationToken) => new ContractFiller(db, clock).AddAsync(contracts, progress, cancellationToken));

    private delegate Task<Filled> Fill(CasesDbContext db, TimeProvider clock, int count, IProgress<int> progress, CancellationToken cancellationToken);

    private static Verb New(string what, string description, int example, Fill fill) => new(
        what,
        "COUNT",
        $"adds that many {description}",
        async (arguments, cancellationToken) =>
        {
            if (arguments is not [var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            {
                await Console.Error.WriteLineAsync($"Say how many {what} to add, such as tools/fill {what} {example}");
                return Verb.UsageError;
            }

            return await RunAsync(what, count, fill, cancellationToken);
        });

    private static async Task<int> RunAsync(string what, int count, Fill fill, CancellationToken cancellationToken)
    {
        await using var host = await VerbHost.StartAsync(cancellationToken);
        if (host.Services.GetRequiredService<Settings>().Mode == Mode.Production)
        {
            await Console.Error.WriteLineAsync($"Fictitious {what} do not belong in a production database. Nothing was added.");
            return 1;
        }

        var started = Stopwatch.GetTimestamp();
        await using var db = CasesDbContextOptions.NewContext(host.Services.GetRequiredService<CasesDatabase>().OwnerConnectionString);
        var filled = await fill(db, host.Services.GetRequiredService<TimeProvider>(), count, new Tenths(what, count), cancellationToken);
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

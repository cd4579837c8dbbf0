namespace CommissioningCases.Reliability.Load;

/// <summary>A few people who write at the same time, until they are told to stop or the time that they may take at the most is over.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    /// <summary>Nobody goes on for longer, whatever becomes of the trial.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private readonly CancellationTokenSource _stop = new(Longest);
    private readonly IReadOnlyList<Commissioner> _people;
    private readonly Task _work;

    private Crowd(IReadOnlyList<Commissioner> people)
    {
        _people = people;
        _work = Task.WhenAll(people.Select(one => one.WorkAsync(_stop.Token)));
    }

    /// <summary>Signs so many people in and has them begin.</summary>
    /// <param name="browser">A browser without cookies, which shows redirections instead of following them.</param>
    public static async Task<Crowd> StartAsync(int people, Func<HttpClient> browser, Ledger ledger, Report report)
    {
        var all = Enumerable.Range(1, people).Select(number => new Commissioner(browser, $"Client {number}", ledger, report)).ToList();
        foreach (var one in all)
        {
            await one.SignInAsync(CancellationToken.None);
        }

        return new Crowd(all);
    }

    /// <summary>A browser that asks one address, and waits for as long as a person might.</summary>
    public static HttpClient Browser(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Waits until everybody has an answer to what they were writing.</summary>
    public async Task EndAsync()
    {
        await _stop.CancelAsync();
        await _work;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var one in _people)
        {
            one.Dispose();
        }

        _stop.Dispose();
    }
}

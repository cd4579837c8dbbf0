using System.Collections.Concurrent;
using System.Diagnostics;

namespace CommissioningCases.Reliability.Load;

/// <summary>What the service said of each write, to be held against what it kept. A write is known by a text that no other has.</summary>
internal sealed class Ledger
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ConcurrentQueue<Saved> _saved = [];
    private readonly ConcurrentQueue<string> _denied = [];
    private readonly ConcurrentQueue<string> _open = [];
    private readonly ConcurrentDictionary<string, int> _answers = [];
    private long _slowest;

    public TimeSpan Now => _clock.Elapsed;

    /// <summary>What was acknowledged, in the order of the answers.</summary>
    public IReadOnlyCollection<Saved> Acknowledged => _saved;

    /// <summary>Of which the service said that nothing was saved.</summary>
    public IReadOnlyCollection<string> Denied => _denied;

    /// <summary>Of which nobody was told what became of it, however often it was sent.</summary>
    public IReadOnlyCollection<string> Open => _open;

    /// <summary>How often each answer was given that was no acknowledgement.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    /// <summary>The longest that anybody waited for an answer, whatever it was.</summary>
    public TimeSpan Slowest => TimeSpan.FromTicks(Interlocked.Read(ref _slowest));

    public void Acknowledge(string text, TimeSpan began) => _saved.Enqueue(new Saved(text, began, Now));

    public void Deny(string text) => _denied.Enqueue(text);

    public void LeaveOpen(string text) => _open.Enqueue(text);

    public void Count(string answer) => _answers.AddOrUpdate(answer, 1, (_, before) => before + 1);

    public void Waited(TimeSpan time)
    {
        for (var before = Interlocked.Read(ref _slowest); time.Ticks > before;)
        {
            var found = Interlocked.CompareExchange(ref _slowest, time.Ticks, before);
            if (found == before)
            {
                break;
            }

            before = found;
        }
    }

    /// <summary>Waits until so many writes were saved that began after that moment.</summary>
    /// <exception cref="TimeoutException">None were for so long.</exception>
    public async Task UntilSavedAsync(TimeSpan after, int writes, TimeSpan patience)
    {
        var deadline = Now + patience;
        while (_saved.Reverse().TakeWhile(saved => saved.Ended > after).Count(saved => saved.Began > after) < writes)
        {
            if (Now > deadline)
            {
                throw new TimeoutException($"No {writes} writes were saved within {Report.Seconds(patience)}.");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>The longest time without an acknowledgement between two moments, the last one before it taken in.</summary>
    public TimeSpan LongestGap(TimeSpan from, TimeSpan to)
    {
        var all = _saved.Select(saved => saved.Ended).ToList();
        var moments = all.Where(moment => moment <= from).TakeLast(1).Concat(all.Where(moment => moment > from && moment <= to)).Append(to).ToList();
        return moments.Zip(moments.Skip(1), (one, next) => next - one).DefaultIfEmpty(TimeSpan.Zero).Max();
    }
}

/// <summary>A write that the service acknowledged.</summary>
/// <param name="Text">By which it is known.</param>
/// <param name="Began">When it was sent for the first time.</param>
/// <param name="Ended">When the acknowledgement came.</param>
internal sealed record Saved(string Text, TimeSpan Began, TimeSpan Ended);

using Microsoft.Extensions.Caching.Memory;

namespace CommissioningCases.Application.Store;

/// <summary>
/// What histories came to when they were last read, so that only newer entries need be. It never grows stale, because entries never change: whoever
/// takes a state from here reads what came after it.
/// </summary>
public sealed class CaseCache : IDisposable
{
    /// <summary>In entries; a hundred thousand folded entries take some hundred megabytes at most.</summary>
    private const long Capacity = 100_000;

    /// <summary>A folded programme of so many entries takes no more memory than a case of one: its texts stay in the database.</summary>
    private const int EntriesOfAProgramme = 4;

    private readonly MemoryCache _states = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public CaseState? Find(string name) => _states.Get<CaseState>(name);

    public void Keep(CaseState state) => _states.Set(state.History.Name, state, new MemoryCacheEntryOptions { Size = SizeOf(state) });

    /// <summary>The programme of a cluster, as far as it was read.</summary>
    internal CaseState? FindProgramme(string cluster) => _states.Get<string>(new ProgrammeKey(cluster)) is { } name ? Find(name) : null;

    internal void KeepProgramme(string cluster, CaseState state)
    {
        _states.Set(new ProgrammeKey(cluster), state.History.Name, new MemoryCacheEntryOptions { Size = 1 });
        Keep(state);
    }

    public void Forget(string name) => _states.Remove(name);

    public void Dispose() => _states.Dispose();

    private static long SizeOf(CaseState state) => 1 + (state.File is ProgrammeFile ? state.LastNumber / EntriesOfAProgramme : state.LastNumber);

    private sealed record ProgrammeKey(string Cluster);
}

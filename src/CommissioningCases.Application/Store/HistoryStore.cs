using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>
/// The histories of one request. Whoever asks for one first has it loaded and folded; the request's other queries and its command find it here, and it moves
/// on with what the request appends. Nothing need be locked meanwhile: an entry whose number somebody else has taken is turned away by the primary key, and
/// the history is loaded anew.
/// </summary>
internal sealed class HistoryStore(CasesDbContext db, CaseCache cache, RuleSets rules, CurrentPerson current)
{
    private readonly Dictionary<string, LoadedHistory> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _programmes = new(StringComparer.Ordinal);
    private (Person? Person, RowVisibility Visibility) _shownTo;

    /// <summary>The history, if this request has loaded it as it is asked for now.</summary>
    public LoadedHistory? Find(HistoryKey key)
    {
        ForgetWhatOthersWereShown();
        return (key.Name ?? _programmes.GetValueOrDefault(key.Cluster ?? "")) is { } name
            && _loaded.TryGetValue(name, out var loaded)
            && (key.Scope is null || key.Scope == loaded.Scope)
                ? loaded
                : null;
    }

    /// <summary>
    /// Loads and folds the history in one round trip. The connection must be open. Of what this server knows already it reads only what is newer; of a case that
    /// is looked for in a scope it reads everything, because that is about to be shown.
    /// </summary>
    /// <param name="beside">What else is read or written with it, whether it is found or not.</param>
    /// <returns>Null where there is none, or none that may be seen.</returns>
    /// <exception cref="BrokenTrailException">Its entries do not follow one another.</exception>
    public async Task<LoadedHistory?> LoadAsync(HistoryKey key, IReadOnlyList<BesideHistory> beside, CancellationToken cancellationToken)
    {
        var known = Known(key);
        var (found, entries) = await ReadAsync(key, key.Scope is null ? known?.LastNumber ?? 0 : 0, beside, cancellationToken);
        if (found is null)
        {
            return null;
        }

        if (known is not null && !IsHowItBegan(known, found, entries))
        {
            known = null;
            entries = key.Scope is null ? (await ReadAsync(key, after: 0, [], cancellationToken)).Entries : entries;
        }

        var before = known ?? CaseState.Begin(found.History, rules);
        var state = before.After(entries.SkipWhile(entry => entry.Number <= before.LastNumber));
        return Keep(key, new LoadedHistory(state, found.Head, key.Scope is null ? null : entries, key.Scope));
    }

    /// <summary>Forgets what this request has loaded and appended: a transaction that is begun again finds none of it in the database.</summary>
    public void Forget() => _loaded.Clear();

    /// <summary>Forgets one of them.</summary>
    public void Forget(string name) => _loaded.Remove(name);

    /// <summary>Some entries of a history that this request has loaded.</summary>
    public async Task<IReadOnlyList<Entry>> ReadEntriesAsync(CaseHistory history, int after, int through, CancellationToken cancellationToken)
    {
        if (Find(HistoryKey.Named(history.Name))?.Entries is { } entries)
        {
            return [.. entries.Skip(after).Take(through - after)];
        }

        await using var command = new NpgsqlCommand(
            $"select {EntryRows.Columns} from entries e where e.case_id = $1 and e.number > $2 and e.number <= $3 order by e.number",
            db.NpgsqlConnection())
        {
            Parameters = { new() { Value = history.Id }, new() { Value = after }, new() { Value = through } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(row => EntryRows.Read(row), cancellationToken);
    }

    /// <summary>Appends entries in one round trip, with what follows from them. It is one transaction of its own, unless there is one around it: the database takes all of it or nothing.</summary>
    /// <param name="history">What they belong to. Its first entry brings it along.</param>
    /// <exception cref="PostgresException">Another entry of that number came first.</exception>
    /// <exception cref="DatabaseUnavailableException">The connection broke, and nobody can tell whether the entry was taken.</exception>
    public async Task AppendAsync(CaseHistory history, IReadOnlyList<Entry> entries, IEnumerable<NpgsqlBatchCommand> beside, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch();
        foreach (var command in EntryRows.Append(history, entries).Concat(beside))
        {
            batch.BatchCommands.Add(command);
        }

        // Unless the database takes the entries, the history is not how it was thought to be.
        _loaded.Remove(history.Name, out var before);
        try
        {
            // A database that waits for its standby would take a write that is called off all the same, show it, and lose it where the standby takes over.
            await db.WriteAsync(batch, cancellationToken);
        }
        catch (Exception lost) when (DatabaseUnavailableException.IsCauseOf(lost))
        {
            throw new DatabaseUnavailableException(lost, isOutcomeUnknown: true) { IsRecordedOnce = true };
        }

        if (before is not null)
        {
            // What a transaction around this one has not committed is for nobody else yet.
            Keep(HistoryKey.Named(history.Name), entries.Aggregate(before, (loaded, entry) => loaded.After(entry)), isForOthers: db.Database.CurrentTransaction is null);
        }
    }

    /// <summary>What was loaded for somebody else is not for whoever asks now.</summary>
    private void ForgetWhatOthersWereShown()
    {
        if (_shownTo != (current.Person, current.RowVisibility))
        {
            _shownTo = (current.Person, current.RowVisibility);
            _loaded.Clear();
        }
    }

    private CaseState? Known(HistoryKey key) =>
        key.Name is { } name ? cache.Find(name)
        : key.Cluster is { } cluster ? cache.FindProgramme(cluster)
        : null;

    private LoadedHistory Keep(HistoryKey key, LoadedHistory loaded, bool isForOthers = true)
    {
        ForgetWhatOthersWereShown();
        _loaded[loaded.State.History.Name] = loaded;
        if (!isForOthers)
        {
            return loaded;
        }

        if (key.Cluster is { } cluster)
        {
            _programmes[cluster] = loaded.State.History.Name;
            cache.KeepProgramme(cluster, loaded.State);
        }
        else
        {
            cache.Keep(loaded.State);
        }

        return loaded;
    }

    private async Task<(HistoryRow? Found, IReadOnlyList<Entry> Entries)> ReadAsync(
        HistoryKey key, int after, IReadOnlyList<BesideHistory> beside, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch();
        batch.BatchCommands.Add(key.Command($"select {HistoryRow.Shape.Select} from case_histories h left join case_heads c on c.case_id = h.id where h.id = {key.Id}"));
        batch.BatchCommands.Add(key.Command(
            $"select {EntryRows.Columns} from entries e where e.case_id = {key.Id} and e.number > {key.Own} order by e.number", new NpgsqlParameter<int> { TypedValue = after }));
        foreach (var part in beside)
        {
            batch.BatchCommands.Add(part.Command);
        }

        await using var reader = await db.ReadAsync(batch, cancellationToken);
        var found = (await reader.ReadAllAsync(HistoryRow.Shape, cancellationToken)).SingleOrDefault();
        var entries = await reader.ReadNextAsync(row => EntryRows.Read(row), cancellationToken);
        foreach (var read in beside.Select(part => part.ReadAsync).OfType<Func<NpgsqlDataReader, Task>>())
        {
            await reader.NextResultAsync(cancellationToken);
            await read(reader);
        }

        // What has no rows must be done, too, before anything is shown.
        await reader.NextResultAsync(cancellationToken);
        return (found, entries);
    }

    /// <summary>Whether what is known of a history is still how it began, so that what is newer follows it.</summary>
    private static bool IsHowItBegan(CaseState known, HistoryRow found, IReadOnlyList<Entry> entries) => known.History.Id == found.History.Id && entries switch
    {
        [] => known.EndsAt(found.Head),
        [{ Number: 1 }, ..] when known.LastNumber > 0 => known.LastNumber <= entries.Count && entries[known.LastNumber - 1].Hash.AsSpan().SequenceEqual(known.LastHash),
        [var next, ..] => next.Number == known.LastNumber + 1 && next.PreviousHash.AsSpan().SequenceEqual(known.LastHash),
    };
}

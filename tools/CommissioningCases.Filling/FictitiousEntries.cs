namespace CommissioningCases.Filling;

/// <summary>Decides the lines of fictitious histories and makes the entries that recording each of them would have left.</summary>
internal sealed class FictitiousEntries(KnownBodies bodies, DateOnly today)
{
    /// <summary>A history of that name, which its first attempt began.</summary>
    public static (CaseHistory History, Guid FirstAttempt) Begin(string name)
    {
        var first = Guid.NewGuid();
        return (new CaseHistory { Id = CaseLoader.NewId(first, name: null), Name = name, Edition = RuleSets.Standard.Current.Edition }, first);
    }

    /// <summary>The states of the history after each of its lines, with the entry that led there.</summary>
    public IEnumerable<(CaseState State, Entry Entry)> Of(CaseHistory history, Guid firstAttempt, IEnumerable<FictitiousLine> lines, FictitiousPeople people, Random random)
    {
        var state = CaseState.Begin(history, RuleSets.Standard);
        foreach (var line in lines)
        {
            var fields = line.ToJson();
            var decided = state.Rules.Decide(state.File, new SubmittedAction(line.Do, fields), state.LastNumber + 1, new DecisionContext(bodies, today, _ => false, _ => null));
            if (decided.Decision is not Decision.Accepted accepted)
            {
                throw new InvalidOperationException($"A fictitious history tries {line.Do} {fields} in vain: {decided.Decision}");
            }

            var recordedAt = new DateTimeOffset(line.On, new TimeOnly(9, random.Next(60), random.Next(60)), TimeSpan.Zero);
            var entry = NewEntry.Of(state, decided, state.LastNumber == 0 ? firstAttempt : NewGuid(random), people.Of(line.By), bodies, recordedAt);
            state = state.After(entry, accepted.After);
            yield return (state, entry);
        }
    }

    /// <summary>The same numbers drawn make the same id.</summary>
    public static Guid NewGuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}

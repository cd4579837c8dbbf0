namespace CommissioningCases.Application.Histories;

/// <summary>
/// How far an import has come with one case. What an earlier import of the same history has stored of it is told again by the history's lines;
/// where they have told it whole, the next line is tried like a first.
/// </summary>
/// <param name="stored">The attempts that made its entries, in order; none when it does not exist.</param>
internal sealed class ImportedCase(string name, IReadOnlyList<StoredAttempt> stored)
{
    private readonly int _lastStored = stored.Count;
    private readonly Dictionary<Guid, StoredAttempt> _untold = stored.ToDictionary(entry => entry.AttemptId);

    public string Name => name;

    /// <summary>Whether the case's first entry is one of this history's lines, as far as they were read.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Whether the case exists and is, as far as lines were read, not of this history.</summary>
    public bool IsFromElsewhere => _lastStored > 0 && !IsOwn;

    /// <summary>Number of the last stored entry that the lines have told again.</summary>
    public int Told { get; private set; }

    /// <summary>Whether nothing is stored of the case that comes after what the lines have told.</summary>
    public bool IsToldWhole => _lastStored == 0 || (IsOwn && Told == _lastStored);

    /// <summary>Whether this import has recorded a line of the case.</summary>
    public bool HasNews { get; private set; }

    /// <summary>The case as it stood at one of the entries told; null while nobody needed to know.</summary>
    public CaseState? State { get; set; }

    /// <summary>The entry that a line made when it was imported before; null when it made none.</summary>
    public StoredAttempt? Tell(Guid attemptId)
    {
        if (!_untold.TryGetValue(attemptId, out var entry) || (!IsOwn && entry.Number > 1))
        {
            return null;
        }

        _untold.Remove(attemptId);
        IsOwn = true;
        Told = Math.Max(Told, entry.Number);
        return entry;
    }

    /// <summary>Notes that a line of the case was recorded just now.</summary>
    public void NoteRecorded() => (IsOwn, HasNews) = (true, true);
}

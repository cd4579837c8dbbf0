namespace CommissioningCases.Application.Recording;

/// <summary>Makes the entry of an attempt that was decided, chained to the one before it.</summary>
internal static class NewEntry
{
    /// <exception cref="InvalidOperationException">The attempt is invalid, and so leaves no entry.</exception>
    public static Entry Of(CaseState before, DecidedAction decided, Guid attemptId, Person person, KnownBodies bodies, DateTimeOffset now)
    {
        var (values, unmet) = decided.Decision switch
        {
            Decision.Accepted accepted => (accepted.Values, (IReadOnlyList<string>)[]),
            Decision.Refused refused => (refused.Values, refused.ClauseIds),
            _ => throw new InvalidOperationException("What is invalid leaves no entry."),
        };

        // The clocks of two servers need not agree: no entry is recorded before the one that it follows.
        var at = now > before.LastRecordedAt ? now : before.LastRecordedAt;
        var entry = new Entry
        {
            CaseId = before.History.Id,
            Number = before.LastNumber + 1,
            Do = decided.Parsed.Name,
            OnDay = decided.On ?? throw new InvalidOperationException("What has no day is invalid."),
            RecordId = decided.Id,
            Fields = values.ToCanonicalJson(),
            Outcome = unmet.Count == 0 ? Entry.Accepted : Entry.Refused,
            Unmet = [.. unmet],
            RecordedAt = at.ToMicrosecond(),
            UserId = person.Id,
            UserName = person.Name,
            Role = ExchangeNames.Of(person.Role),
            Organisation = person.OrganisationFor(TrustsOf(before.File, decided, bodies), bodies, Calendar.DayOf(at)),
            AttemptId = attemptId,
            PreviousHash = before.LastHash,
            Hash = [],
        };
        return entry with { Hash = TrailHash.Of(entry) };
    }

    /// <summary>The trusts whose history it is.</summary>
    private static IReadOnlyList<string> TrustsOf(HistoryFile? file, DecidedAction decided, KnownBodies bodies) => (file, decided.Parsed.Action) switch
    {
        (CaseFile of, _) => [of.Logged.Pct],
        (null, LogCase logged) => [logged.Pct],
        (ContractFile of, _) => [of.Pct],
        (null, RecordContract recorded) => [recorded.Pct],
        (ProgrammeFile of, _) => bodies.FindCluster(of.Cluster)?.Members ?? [],
        (null, OpenProgramme opening) => bodies.FindCluster(opening.Cluster)?.Members ?? [],
        _ => [],
    };
}

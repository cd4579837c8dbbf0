using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Verification;

/// <summary>
/// Follows the chain of one history: hashes every entry again, decides it again, asks whether whoever it names may have recorded it then, and sees that none is missing.
/// </summary>
/// <param name="rules">The editions of the rules. Where there never was the one under which it says that it began, its entries are held against the present one.</param>
internal sealed class ChainVerifier(CaseHistory history, RuleSets rules, CaseHead? head, KnownBodies bodies, MergerHistory mergers, UnsealedSteps unsealed, Discrepancies discrepancies)
{
    /// <summary>How long before its first entry a history may have been given its name: once that was done first, so that New Year could come between them.</summary>
    private static readonly TimeSpan NamedAhead = TimeSpan.FromMinutes(1);

    private readonly AuthorVerifier _author = new(bodies, mergers);

    /// <summary>What the case comes to; meaningless once a link of the chain is found broken.</summary>
    public CaseState State { get; private set; } = CaseState.Begin(history, rules.Find(history.Edition) ?? rules.Current);

    /// <summary>Whether every entry so far is as it was recorded.</summary>
    public bool IsSound { get; private set; } = true;

    /// <param name="hash">What its hash must be, by what it holds.</param>
    public void Follow(Entry entry, byte[] hash)
    {
        if (entry.Number != State.LastNumber + 1)
        {
            Report(State.LastNumber + 1, $"is missing: entry {entry.Number} comes next.");
        }
        else if (!entry.PreviousHash.AsSpan().SequenceEqual(State.LastHash))
        {
            Report(entry.Number, entry.Number == 1 ? "is not chained to its history: that was changed." : "is not chained to the entry before it.");
        }

        if (!hash.AsSpan().SequenceEqual(entry.Hash))
        {
            Report(entry.Number, "was changed: its hash is not that of what it holds.");
        }

        CheckTime(entry);
        if (entry.Number == 1)
        {
            CheckName(entry);
        }

        State = IsSound ? Decide(entry) : State.After(entry, State.File);
    }

    /// <summary>Sees that the chain ends where it should, and that there are rules by which its entries were decided.</summary>
    public void End()
    {
        if (rules.Find(history.Edition) is null)
        {
            Report(null, $"It was begun under the edition “{history.Edition}” of the rules, and there never was one.");
        }

        if (head is null)
        {
            Report(null, "The head of its chain is missing.");
        }
        else if (head.LastNumber != State.LastNumber)
        {
            Report(
                Math.Min(head.LastNumber, State.LastNumber) + 1,
                head.LastNumber > State.LastNumber ? $"is missing: the chain ends at entry {head.LastNumber}." : $"is beyond the end of the chain, which is entry {head.LastNumber}.");
        }
        else if (!head.LastHash.AsSpan().SequenceEqual(State.LastHash))
        {
            Report(State.LastNumber, "is not the one at which the chain ends.");
        }
    }

    private void CheckTime(Entry entry)
    {
        if (entry.RecordedAt < State.LastRecordedAt)
        {
            Note(entry.Number, "is said to be recorded before the entry before it.");
        }

        if (Calendar.DayOf(entry.RecordedAt) < entry.OnDay)
        {
            Note(entry.Number, "is said to be recorded before the day on which it says that it was.");
        }
    }

    /// <summary>The id of a history follows from its first attempt, and where it was imported from the name that it was given; here the service gives the name.</summary>
    private void CheckName(Entry first)
    {
        var isItsOwn = first.Role == ExchangeNames.Of(Role.Administrator)
            ? history.Id == CaseLoader.NewId(first.AttemptId, history.Name)
            : history.Id == CaseLoader.NewId(first.AttemptId, name: null)
                && (IsOfYear(first, first.RecordedAt) || IsOfYear(first, first.RecordedAt - NamedAhead));
        if (!isItsOwn)
        {
            Note(null, "Its name is not the one under which it was begun.");
        }
    }

    private bool IsOfYear(Entry first, DateTimeOffset moment)
    {
        var prefix = $"{State.Rules.Begun(first.Do)?.ReferencePrefix}-{Calendar.DayOf(moment).Year}-";
        return history.Name.StartsWith(prefix, StringComparison.Ordinal)
            && history.Name.Length >= prefix.Length + 5
            && history.Name[prefix.Length..].All(char.IsAsciiDigit);
    }

    private CaseState Decide(Entry entry)
    {
        if (!entry.HasFields())
        {
            Report(entry.Number, "holds no fields that can be read.");
            return State.After(entry, State.File);
        }

        var submission = new SubmittedAction(entry.Do, entry.ReadSubmission());
        var file = State.File is CaseFile sharing && SharedApplications.AreMissing(sharing, entry.Do, submission.Fields)
            ? unsealed.Assume(history, entry, sharing)
            : State.File;
        var context = DecisionContext.Believing(bodies, Calendar.DayOf(entry.RecordedAt), State.Rules.Parse(null, submission).Action is LogCase logged ? logged.Pct : null);
        var decided = State.Rules.Decide(file, submission, entry.Number, context);
        if (_author.Check(State, entry, decided.Parsed) is { } wrong)
        {
            Note(entry.Number, wrong);
        }

        switch (decided.Decision)
        {
            case Decision.Accepted accepted when entry.IsAccepted && accepted.Values.ToCanonicalJson() == entry.Fields:
                return State.After(entry, accepted.After);
            case Decision.Refused refused when !entry.IsAccepted && refused.ClauseIds.SequenceEqual(entry.Unmet) && refused.Values.ToCanonicalJson() == entry.Fields:
                return State.After(entry, State.File is null ? null : State.File with { LastNumber = entry.Number });
            case var decision:
                Report(entry.Number, $"is recorded as {Describe(entry)}, but the rules say {Describe(decision)}.");
                return State.After(entry, State.File);
        }
    }

    private void Report(int? entry, string what)
    {
        IsSound = false;
        Note(entry, what);
    }

    /// <summary>What is wrong and leaves it plain what the case comes to.</summary>
    private void Note(int? entry, string what) => discrepancies.Add(history.Name, entry, what);

    private static string Describe(Entry entry) => entry.IsAccepted ? Entry.Accepted : $"{entry.Outcome} ({string.Join(", ", entry.Unmet)})";

    private static string Describe(Decision decision) => decision switch
    {
        Decision.Refused refused => $"refused ({string.Join(", ", refused.ClauseIds)})",
        Decision.Invalid invalid => $"invalid ({string.Join(", ", invalid.Fields)})",
        _ => "accepted with other fields",
    };
}

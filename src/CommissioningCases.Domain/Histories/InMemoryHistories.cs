using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;
using CommissioningCases.Domain.Rules;
using CommissioningCases.Domain.Sharing;

namespace CommissioningCases.Domain.Histories;

/// <summary>Decides the lines of case histories one after the other, keeping only the cases' files in memory.</summary>
public sealed class InMemoryHistories
{
    private readonly Dictionary<string, History> _histories = new(StringComparer.Ordinal);
    private readonly List<(string Name, History History)> _begun = [];
    private readonly Dictionary<string, History> _programmes = new(StringComparer.Ordinal);
    private readonly RuleSets _rules;
    private readonly DecisionContext _context;

    /// <summary>Begins with none.</summary>
    /// <param name="rules">The editions of the rules that are known.</param>
    /// <param name="today">The day on which the lines are recorded: none may lie after it.</param>
    public InMemoryHistories(RuleSets rules, KnownBodies bodies, DateOnly today) =>
        (_rules, _context) = (rules, new DecisionContext(bodies, today, _programmes.ContainsKey, FindClosedCase));

    /// <summary>The cases and programmes begun, in the order in which they were.</summary>
    public IEnumerable<(string Name, HistoryFile File)> Files =>
        _begun.Select(begun => (begun.Name, begun.History.File! with { LastNumber = begun.History.LastNumber }));

    /// <summary>Decides a line; only an accepted one changes anything but the number of the case's next entry.</summary>
    public LineResult Decide(HistoryLine line)
    {
        if (line.Name is not { } name)
        {
            return new LineResult(line.Case, line.Submission.Do, new Decision.Invalid([new FieldError("case", "Enter the name of the case")]));
        }

        var history = _histories.GetValueOrDefault(name);
        if ((history?.Rules ?? line.RulesOf(_rules)) is not { } rules)
        {
            return new LineResult(line.Case, line.Submission.Do, new Decision.Invalid([HistoryLine.UnknownEdition]));
        }

        var number = (history?.LastNumber ?? 0) + 1;
        var (file, submission) = Share(history?.File, line.Submission);
        var decision = rules.Decide(file, submission, number, _context).Decision;
        if (decision is not Decision.Invalid)
        {
            if (history is null)
            {
                _histories.Add(name, history = new History(rules));
            }

            history.LastNumber = number;
            if (decision is Decision.Accepted accepted)
            {
                Keep(name, history, accepted.After);
            }
        }

        return new LineResult(line.Case, line.Submission.Do, decision);
    }

    private ClosedCase? FindClosedCase(string name) =>
        _histories.GetValueOrDefault(ExchangeText.Normalize(name)) is { File: CaseFile { IsClosed: true } file } ? new ClosedCase(file.Logged.Pct, file.StageEntered) : null;

    /// <summary>A case whose programme is here as well rests on that, whatever its lines say; elsewhere they are believed.</summary>
    private (HistoryFile? File, SubmittedAction Submission) Share(HistoryFile? file, SubmittedAction submission)
    {
        if (file is not CaseFile { Logged.Shares: { } shared } bare || !_programmes.TryGetValue(shared.Cluster, out var programme))
        {
            return (file, submission);
        }

        var sharing = bare.WithApplicationsOf((ProgrammeFile)programme.File!);
        return (sharing, submission with { Fields = SharedApplications.Seal(sharing, submission.Do, submission.Fields) });
    }

    private void Keep(string name, History history, HistoryFile after)
    {
        if (history.File is null)
        {
            _begun.Add((name, history));
            if (after is ProgrammeFile programme)
            {
                _programmes.Add(programme.Cluster, history);
            }
        }

        history.File = after;
    }

    /// <summary>How far a name's history has come: refused attempts take numbers too, also those to begin it.</summary>
    private sealed class History(RuleSet rules)
    {
        public RuleSet Rules { get; } = rules;

        public HistoryFile? File { get; set; }

        public int LastNumber { get; set; }
    }
}

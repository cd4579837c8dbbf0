using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Bodies;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;
using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Domain.Histories;

/// <summary>Decides the lines of case histories one after the other, keeping only the cases' files in memory.</summary>
/// <param name="today">The day on which the lines are recorded: none may lie after it.</param>
public sealed class HistoryBook(KnownBodies bodies, DateOnly today)
{
    private readonly Dictionary<string, HistoryFile> _files = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly HashSet<string> _clusters = new(StringComparer.Ordinal);

    /// <summary>The cases and programmes begun, in the order in which they were.</summary>
    public IEnumerable<(string Name, HistoryFile File)> Files => _names.Select(name => (name, _files[name]));

    /// <summary>Decides a line; only an accepted one changes anything.</summary>
    public LineResult Decide(HistoryLine line)
    {
        if (line.Case is not { } name)
        {
            return new LineResult(null, line.Submission.Do, new Decision.Invalid([new FieldError("case", "Enter the name of the case")]));
        }

        var file = _files.GetValueOrDefault(name);
        var verdict = Rulebook.Decide(file, line.Submission, (file?.LastNumber ?? 0) + 1, new Circumstances(bodies, today, _clusters.Contains));
        if (verdict.Decision is Decision.Accepted accepted)
        {
            Keep(name, file, accepted.After);
        }
        else if (file is not null && verdict.Decision is Decision.Refused)
        {
            _files[name] = file with { LastNumber = file.LastNumber + 1 };
        }

        return new LineResult(name, line.Submission.Do, verdict.Decision);
    }

    private void Keep(string name, HistoryFile? before, HistoryFile after)
    {
        _files[name] = after;
        if (before is null)
        {
            _names.Add(name);
            if (after is ProgrammeFile programme)
            {
                _clusters.Add(programme.Cluster);
            }
        }
    }
}

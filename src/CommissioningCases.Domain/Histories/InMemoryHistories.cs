using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;
using CommissioningCases.Domain.Rules;
using CommissioningCases.Domain.Sharing;

namespace CommissioningCases.Domain.Histories;

/// <summary>Decides the lines of case histories one after the other, keeping only the cases' files in memory.</summary>
public sealed class InMemoryHistories
{
    private readonly Dictionary<string, Story> _stories = new(StringComparer.Ordinal);
    private readonly List<(string Name, Story Story)> _begun = [];
    private readonly Dictionary<string, Story> _programmes = new(StringComparer.Ordinal);
    private readonly DecisionContext _context;

    /// <summary>Opens an empty book.</summary>
    /// <param name="today">The day on which the lines are recorded: none may lie after it.</param>
    public InMemoryHistories(KnownBodies bodies, DateOnly today) => _context = new DecisionContext(bodies, today, _programmes.ContainsKey);

    /// <summary>The cases and programmes begun, in the order in which they were.</summary>
    public IEnumerable<(string Name, HistoryFile File)> Files =>
        _begun.Select(begun => (begun.Name, begun.Story.File! with { LastNumber = begun.Story.LastNumber }));

    /// <summary>Decides a line; only an accepted one changes anything but the number of the case's next entry.</summary>
    public LineResult Decide(HistoryLine line)
    {
        if (line.Case is not { } name || !line.HasName)
        {
            return new LineResult(line.Case, line.Submission.Do, new Decision.Invalid([new FieldError("case", "Enter the name of the case")]));
        }

        var story = _stories.GetValueOrDefault(name);
        var number = (story?.LastNumber ?? 0) + 1;
        var (file, submission) = Share(story?.File, line.Submission);
        var decision = Rulebook.Decide(file, submission, number, _context).Decision;
        if (decision is not Decision.Invalid)
        {
            if (story is null)
            {
                _stories.Add(name, story = new Story());
            }

            story.LastNumber = number;
            if (decision is Decision.Accepted accepted)
            {
                Keep(name, story, accepted.After);
            }
        }

        return new LineResult(name, line.Submission.Do, decision);
    }

    /// <summary>A case whose programme is in the book as well rests on that, whatever its lines say; elsewhere they are believed.</summary>
    private (HistoryFile? File, SubmittedAction Submission) Share(HistoryFile? file, SubmittedAction submission)
    {
        if (file is not CaseFile { Logged.Shares: { } shared } bare || !_programmes.TryGetValue(shared.Cluster, out var programme))
        {
            return (file, submission);
        }

        var sharing = bare.WithApplicationsOf((ProgrammeFile)programme.File!);
        return (sharing, submission with { Fields = SharedApplications.Seal(sharing, submission.Do, submission.Fields) });
    }

    private void Keep(string name, Story story, HistoryFile after)
    {
        if (story.File is null)
        {
            _begun.Add((name, story));
            if (after is ProgrammeFile programme)
            {
                _programmes.Add(programme.Cluster, story);
            }
        }

        story.File = after;
    }

    /// <summary>How far a name's history has come: refused attempts take numbers too, also those to begin it.</summary>
    private sealed class Story
    {
        public HistoryFile? File { get; set; }

        public int LastNumber { get; set; }
    }
}

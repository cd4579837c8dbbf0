using System.Collections.Immutable;
using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Walks through every state of a case that an alphabet can reach, and looks at the letter's promises on the way.</summary>
/// <param name="promise">Looked at after every accepted attempt, before states with the same future are taken for one.</param>
/// <param name="until">Stages in which another search goes on.</param>
internal sealed class Explorer(IEnumerable<Move> alphabet, Action<CaseFile> promise, params string[] until)
{
    /// <summary>More states than any search here needs: an alphabet that goes on for ever stops the test.</summary>
    private const int MostStates = 12_000;

    private static readonly DecisionContext DecisionContext = CaseStory.Surroundings with { Today = new DateOnly(2060, 1, 1) };

    private readonly IReadOnlyList<Move> _alphabet = [.. alphabet];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly List<(int From, int To)> _ways = [];
    private readonly List<SearchState> _states = [];

    public int States => _seen.Count;

    public int Attempts { get; private set; }

    public Dictionary<string, int> StatesOfStages { get; } = [];

    public HashSet<string> StagesReached { get; } = [];

    public HashSet<string> StepsTaken { get; } = [];

    /// <summary>The clauses under which anything was refused.</summary>
    public HashSet<string> ClausesThatRefused { get; } = [];

    /// <summary>Searches from a story until nothing new is left.</summary>
    public Explorer From(CaseStory told)
    {
        var begun = told.Told.Select((line, index) => new SearchEntry(
            (string)line["do"]!, JsonSerializer.SerializeToElement(line), new EntryMark(index + 1, DateOnly.ParseExact((string)line["on"]!, "O", provider: null))));
        Reach(new SearchState(told.Case, told.Day, [.. begun]), from: null);
        for (var at = 0; at < _states.Count; at++)
        {
            if (!IsEnd(_states[at].File))
            {
                LookAround(_states[at], at);
            }
        }

        return this;
    }

    /// <summary>States from which no lawful way leads to an end of the case other than giving it up.</summary>
    public IEnumerable<SearchState> DeadEnds()
    {
        var before = _ways.ToLookup(way => way.To, way => way.From);
        var ends = Enumerable.Range(0, _states.Count).Where(at => IsEnd(_states[at].File)).ToList();
        var (led, ahead) = (ends.ToHashSet(), new Stack<int>(ends));
        while (ahead.TryPop(out var at))
        {
            foreach (var earlier in before[at].Where(led.Add))
            {
                ahead.Push(earlier);
            }
        }

        return Enumerable.Range(0, _states.Count).Where(at => !led.Contains(at)).Select(at => _states[at]);
    }

    /// <summary>No alphabet gives a case up: that this can be done everywhere is looked at in every state.</summary>
    private bool IsEnd(CaseFile file) => file.IsClosed || until.Contains(file.StageName);

    private void LookAround(SearchState state, int at)
    {
        EveryState.KeepsItsPromises(state, DecisionContext);
        foreach (var move in _alphabet.Where(move => move.Adds(state)))
        {
            if (move.Action is null)
            {
                Reach(state with { Day = move.On(state) }, at);
                continue;
            }

            Attempts++;
            var mark = new EntryMark(state.File.LastNumber + 1, move.On(state));
            switch (RuleSets.Standard.Current.Decide(state.File, new SubmittedAction(move.Action, move.ToJson(state)), mark.Number, DecisionContext).Decision)
            {
                case Decision.Accepted { After: CaseFile after } accepted:
                    var stored = JsonSerializer.Deserialize<JsonElement>(accepted.Values.ToCanonicalJson());
                    var next = new SearchState(after, state.Day, state.Entries.Push(new SearchEntry(move.Action, stored, mark)));
                    EveryCase.KeepsItsPromises(state, next, DecisionContext);
                    promise(after);
                    StepsTaken.UnionWith(after.StepsTaken.Skip(state.File.StepsTaken.Count).Select(step => step.Details.Step));
                    Reach(next, at);
                    break;
                case Decision.Refused refused:
                    EveryState.IsRefusedForItsOwnReasons(state, move, refused);
                    ClausesThatRefused.UnionWith(refused.ClauseIds);
                    break;
            }
        }
    }

    private void Reach(SearchState state, int? from)
    {
        if (!_seen.TryGetValue(StateKey.Of(state), out var at))
        {
            at = _states.Count;
            at.ShouldBeLessThan(MostStates, $"The search does not end: {string.Join(", ", StatesOfStages)}");
            _seen.Add(StateKey.Of(state), at);
            _states.Add(state);
            StagesReached.Add(state.File.StageName);
            StatesOfStages[state.File.StageName] = StatesOfStages.GetValueOrDefault(state.File.StageName) + 1;
        }

        if (from is { } earlier)
        {
            _ways.Add((earlier, at));
        }
    }
}

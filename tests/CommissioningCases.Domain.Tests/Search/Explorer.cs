using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Walks through every state of a case that an alphabet can reach, and looks at the letter's promises on the way.</summary>
/// <param name="promise">Looked at after every accepted attempt, before states with the same future are taken for one.</param>
internal sealed class Explorer(IReadOnlyList<Move> alphabet, Action<CaseFile> promise)
{
    /// <summary>More states than any search here needs: an alphabet that goes on for ever stops the test.</summary>
    private const int MostStates = 100_000;

    private static readonly DecisionContext DecisionContext = new(MadeUp.Bodies, new DateOnly(2040, 1, 1), _ => false);

    private readonly HashSet<string> _seen = [];
    private readonly Queue<SearchState> _ahead = new();

    public int States => _seen.Count;

    public int Attempts { get; private set; }

    public Dictionary<string, int> StatesOfStages { get; } = [];

    public HashSet<string> StagesReached { get; } = [];

    public HashSet<string> StepsTaken { get; } = [];

    /// <summary>The clauses under which anything was refused.</summary>
    public HashSet<string> ClausesThatRefused { get; } = [];

    /// <summary>Searches from a case that was just logged until nothing new is left.</summary>
    public Explorer From(CaseStory logged)
    {
        StagesReached.Add(logged.Stage);
        Reach(new SearchState(logged.Case, logged.Day));
        while (_ahead.TryDequeue(out var state))
        {
            LookAround(state);
        }

        return this;
    }

    private void LookAround(SearchState state)
    {
        EveryState.KeepsItsPromises(state);
        foreach (var move in alphabet.Where(move => move.Adds(state)))
        {
            if (move.Action is null)
            {
                Reach(state with { Day = move.On(state) });
                continue;
            }

            Attempts++;
            using var json = JsonDocument.Parse(move.ToJson(state));
            var decision = RuleSets.Standard.Current.Decide(state.File, new SubmittedAction(move.Action, json.RootElement), state.File.LastNumber + 1, DecisionContext).Decision;
            switch (decision)
            {
                case Decision.Accepted { After: CaseFile after }:
                    EveryCase.KeepsItsPromises(state.File, after);
                    promise(after);
                    StagesReached.Add(after.StageName);
                    StepsTaken.UnionWith(after.StepsTaken.Skip(state.File.StepsTaken.Count).Select(step => step.Details.Step));
                    Reach(new SearchState(after, after.Stages.Count > state.File.Stages.Count ? after.StageEntered : state.Day));
                    break;
                case Decision.Refused refused:
                    EveryState.IsRefusedForItsOwnReasons(state, move, refused);
                    ClausesThatRefused.UnionWith(refused.ClauseIds);
                    break;
            }
        }
    }

    private void Reach(SearchState state)
    {
        if (_seen.Add(StateKey.Of(state)))
        {
            _seen.Count.ShouldBeLessThan(MostStates, "The search does not end");
            StatesOfStages[state.File.StageName] = StatesOfStages.GetValueOrDefault(state.File.StageName) + 1;
            if (!state.File.IsClosed)
            {
                _ahead.Enqueue(state);
            }
        }
    }
}

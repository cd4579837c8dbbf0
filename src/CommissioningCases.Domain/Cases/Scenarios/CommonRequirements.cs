using static CommissioningCases.Domain.Letters.LetterOf2009;

namespace CommissioningCases.Domain.Cases;

/// <summary>What every key step needs, and what every step needs that closes a case.</summary>
internal static class CommonRequirements
{
    private const string ReadsHeard = "This service takes a mechanism for heard when it gave its assurance, or was asked for it 28 days or more before.";

    private const string ReadsDealtWith =
        "This service closes no case over a departure that waits for its end: accepted by the SHA, or a breach whose required action is completed. What the SHA has not dealt with in 56 days waits no longer.";

    public static IEnumerable<Requirement<CaseFile>> OfKeyStep(Step step, IReadOnlyList<OversightMechanism> oversight)
    {
        yield return Proposed(PP_6a, "The proposal shows that the process is fair and transparent", ProposeStep.FairnessField, proposal => proposal.Fairness);
        yield return Proposed(PP_6b, "The proposal gives a clear rationale", ProposeStep.RationaleField, proposal => proposal.Rationale);
        yield return Proposed(PP_6c, "The proposal shows that the step is driven by needs", ProposeStep.NeedsField, proposal => proposal.Needs);
        yield return Proposed(PP_6d, "The proposal shows that the step is proportionate to the size and seriousness of the problem", ProposeStep.ProportionalityField, proposal => proposal.Proportionality);
        yield return BoardApproval;
        if (step.NeedsBoardAlone)
        {
            yield break;
        }

        foreach (var mechanism in oversight)
        {
            yield return NotOpposedBy(mechanism);
        }

        if (step.CanClose)
        {
            foreach (var mechanism in oversight.Where(mechanism => !step.NeedNotHear.Contains(mechanism.Mechanism)))
            {
                yield return Heard(mechanism);
            }
        }
    }

    /// <param name="clause">The clause that forbids engagements, and so makes departures; null in scenarios where none does.</param>
    public static IEnumerable<Requirement<CaseFile>> OfClosing(Step step, Clause? clause)
    {
        if (clause is not null && step.CanClose && step.Name != CommonSteps.WithdrawCase)
        {
            yield return new(clause, "Every departure from the letter was dealt with, or waited 56 days for it", DeparturesDealtWith) { Interpretation = ReadsDealtWith };
        }
    }

    /// <summary>The PCT Board approved the proposal that stands.</summary>
    private static Requirement<CaseFile> BoardApproval { get; } = new(
        PP_10a,
        "The PCT Board has approved this step as it is proposed",
        view => view.Proposal is not { } proposal
            ? Finding.Missing("Nothing is proposed that the Board could decide on", Requirements.Propose(view))
            : view.File.DecisionOn(proposal) switch
            {
                null => Finding.Missing($"The Board has not decided on the proposal of {EnglishFormat.Day(proposal.On)}", Decide(view)),
                { Details.Decision: BoardOutcome.Approved } approval => Finding.Met($"Approved on {EnglishFormat.Day(approval.On)}", approval.Mark.Number),
                { Details.Decision: BoardOutcome.Deferred } deferral => Finding.Missing($"The Board deferred it on {EnglishFormat.Day(deferral.On)}", Decide(view)),
                var refusal => Finding.Missing($"The Board did not approve it on {EnglishFormat.Day(refusal.On)}", Requirements.Propose(view, "Change the proposal")),
            });

    private static Prompt Decide(Outlook<CaseFile> view) =>
        new(RecordBoardDecision.Definition, "Record the Board's decision") { Filled = [(RecordBoardDecision.StepField, view.Step.Name)] };

    private static NotOpposed NotOpposedBy(OversightMechanism mechanism) => new(
        mechanism,
        $"{mechanism.Title} has not said “not assured”",
        view => view.File.LatestAssurance(mechanism.Mechanism) switch
        {
            null => Finding.NotAsked("It has said nothing yet"),
            { IsAssured: true } latest => Finding.Met($"{latest.OutcomeText} on {EnglishFormat.Day(latest.On)}", latest.Mark.Number),
            var latest => Finding.Missing(
                $"Not assured since {EnglishFormat.Day(latest.On)}",
                Requirements.AssuranceBy(mechanism.Mechanism, $"Record a new outcome of {mechanism.Title}")),
        });

    private static Requirement<CaseFile> Heard(OversightMechanism mechanism) => new(
        mechanism.Clause,
        $"{mechanism.Title} was heard before the case is closed",
        view =>
        {
            if (!Closes(view))
            {
                return Finding.NotAsked("Asked where the step closes the case");
            }

            if (view.File.LatestAssurance(mechanism.Mechanism) is { } said)
            {
                return Finding.Met($"{said.OutcomeText} on {EnglishFormat.Day(said.On)}", said.Mark.Number);
            }

            if (view.File.RequestHeard(mechanism.Mechanism) is { } unanswered)
            {
                return Finding.Met($"Asked on {EnglishFormat.Day(unanswered.On)}, and has said nothing in {CaseFile.DaysToBeHeard} days", unanswered.Mark.Number);
            }

            if (mechanism.Mechanism == Mechanism.Regulator && !Requirements.HasFoundationTrust(view))
            {
                return Finding.NotAsked("No provider of the case is a foundation trust");
            }

            return view.File.OpenRequest(mechanism.Mechanism) is { } asked
                ? Finding.Missing($"Asked on {EnglishFormat.Day(asked.On)}, and counts as heard 28 days later: on {EnglishFormat.Day(asked.On.AddDays(CaseFile.DaysToBeHeard))}")
                : Finding.Missing("It has said nothing, and was not asked", Requirements.Ask(mechanism.Mechanism));
        })
    {
        Interpretation = ReadsHeard,
    };

    private static Finding DeparturesDealtWith(Outlook<CaseFile> view)
    {
        if (!Closes(view))
        {
            return Finding.NotAsked("Asked where the step closes the case");
        }

        var inTheWay = view.File.DeparturesInTheWay.ToList();
        return !view.File.StandingDepartures.Any() ? Finding.NotAsked("There is none")
            : inTheWay.Count == 0 ? Finding.Met(HowDealtWith(view.File), [.. view.File.StandingDepartures.Select(departure => departure.Mark.Number)])
            : Finding.Missing(EnglishFormat.List([.. inTheWay.Select(departure =>
                $"the departure of {EnglishFormat.Day(departure.On)} {Waits(view.File, departure)}")]) is var waiting ? EnglishFormat.UpperFirst(waiting) : "");
    }

    /// <summary>Never that somebody dealt with what nobody dealt with.</summary>
    private static string HowDealtWith(CaseFile file) => file.StandingDepartures.Where(departure => file.LatestRulingOn(departure) is null).ToList() switch
    {
        [] => "Each was dealt with",
        var alone => $"Nobody dealt with the {(alone.Count == 1 ? "departure" : "departures")} of {EnglishFormat.List([.. alone.Select(departure => EnglishFormat.Day(departure.On))])} in 56 days: {(alone.Count == 1 ? "it stands" : "they stand")} in the way no longer",
    };

    private static string Waits(CaseFile file, Engagement departure) => file.StateOf(departure) switch
    {
        DepartureState.Breach => "is a breach whose required action is not completed",
        DepartureState.MoreAsked => "is to be explained further",
        _ => "waits for the SHA",
    };

    private static bool Closes(Outlook<CaseFile> view) =>
        view.Step.To == Stage.Closed || (view.Own is { } own && view.Step.Destination(own) == Stage.Closed);

    private static Requirement<CaseFile> Proposed(Clause clause, string statement, TextField field, Func<ProposeStep, string> text) => new(
        clause,
        statement,
        view => view.Proposal is { } proposal
            ? Finding.Met(text(proposal.Details), proposal.Mark.Number)
            : Finding.Missing("It is not proposed", Requirements.Propose(view)))
    {
        AskedOnForm = field,
    };
}

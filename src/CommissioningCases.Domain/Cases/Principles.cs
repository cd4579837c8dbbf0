using static CommissioningCases.Domain.Letters.LetterOf2009;

namespace CommissioningCases.Domain.Cases;

/// <summary>The ten principles of the 2009 letter, and which facts of a case bear on each of them.</summary>
public static class Principles
{
    /// <summary>What the case shows of each principle on that day, in the letter's order. Where nobody has said anything, it shows nothing.</summary>
    public static IReadOnlyList<PrincipleFinding> Of(CaseFile file, DateOnly on, KnownBodies bodies) => Of(file.AsOf(on), bodies);

    private static IReadOnlyList<PrincipleFinding> Of(CaseFile file, KnownBodies bodies) =>
    [
        new(PP_1, "Engaged early", EngagedEarly(file)),
        new(PP_2, "NHS providers can bid", NhsProvidersCanBid(file, bodies)),
        new(PP_3, "Existing providers engaged", [.. Engaged(file, EngagedWith.Provider), .. Disputes(file, EngagedWith.Provider)]),
        new(PP_4, "Staff engaged", [.. Engaged(file, EngagedWith.Staff), .. Disputes(file, EngagedWith.Staff)]),
        new(PP_5, "Decided locally, within the guidelines", [.. DecidedLocally(file), .. Departures(file)]),
        new(PP_6a, "Fair and transparent", Proposed(file, "why the process is fair and transparent")),
        new(PP_6b, "Clear rationale", Rationales(file)),
        new(PP_6c, "Needs-driven", [new("The case was logged with the needs that it serves", true, file.Stages[0].Mark.Number), .. Proposed(file, "how needs drive it")]),
        new(PP_6d, "Proportionate", Proposed(file, "why it is proportionate")),
        new(PP_7, "Best value and quality", BestValue(file)),
        new(PP_8, "Quality monitored", Monitored(file)),
        new(PP_9, "Begun from the contract", BegunFromContract(file)),
        new(PP_10a, "PCT Board", Board(file)),
        new(PP_10b, "SHA assurance", [.. Standing(file, OversightGroup.PerformanceRegime), .. Standing(file, OversightGroup.StrategySignOff), .. Standing(file, OversightGroup.ShaAssurance)]),
        new(PP_10c, "World Class Commissioning, Transforming Community Services", [.. Standing(file, OversightGroup.WorldClassCommissioning), .. Standing(file, OversightGroup.TransformingCommunityServices)]),
        new(PP_10d, "Partnership forum", Standing(file, OversightGroup.PartnershipForum)),
    ];

    /// <summary>Early is before the case leaves its first stage.</summary>
    private static IReadOnlyList<PrincipleFact> EngagedEarly(CaseFile file)
    {
        if (file.Providers.Count == 0)
        {
            return [new("There is no existing provider", null)];
        }

        var first = file.Engaged(EngagedWith.Provider).MinBy(engagement => (engagement.On, engagement.Mark.Number));
        return first is null
            ? [new("No existing provider has been engaged", file.Stages.Count == 1 ? null : false)]
            : [new($"An existing provider was first engaged {Days(first.On, file.Began)} the case began, in the stage “{file.Stages[file.StageOf(first.Mark)].Stage.Title}”", file.StageOf(first.Mark) == 0, first.Mark.Number)];
    }

    private static IReadOnlyList<PrincipleFact> NhsProvidersCanBid(CaseFile file, KnownBodies bodies) => file.Tenders is []
        ? [new("Nothing has been put out to tender", null)]
        :
        [
            .. file.Tenders.Select(tender =>
            {
                int[] invited = [.. tender.Invitations.Where(invitation => bodies.IsNhs(invitation.Provider)).Select(invitation => invitation.Mark.Number)];
                int[] bids = [.. tender.Bids.Where(bid => bodies.IsNhs(bid.Provider)).Select(bid => bid.Mark.Number)];
                return new PrincipleFact(
                    $"{EnglishFormat.Count(invited.Length, "NHS provider", "NHS providers")} invited to the tender of {EnglishFormat.Day(tender.On)}, and {EnglishFormat.Count(bids.Length, "bid", "bids")} by NHS providers",
                    invited.Length + bids.Length > 0 ? true : tender.IsOpen ? null : false,
                    [tender.Mark.Number, .. invited, .. bids]);
            }),
        ];

    private static List<PrincipleFact> Engaged(CaseFile file, EngagedWith with)
    {
        if (file.Providers.Count == 0)
        {
            return [new("There is no existing provider", null)];
        }

        var facts = new List<PrincipleFact>();
        for (var i = 0; i < file.Stages.Count && file.Stages[i].Stage != Stage.Closed; i++)
        {
            var engagements = file.Engagements.Where(engagement => engagement.Details.With == with && file.StageOf(engagement.Mark) == i).ToList();
            var disputed = engagements.Count(engagement => !file.Counts(engagement));
            facts.Add(new PrincipleFact(
                $"{file.Stages[i].Stage.Title}: {EnglishFormat.Engagements(engagements.Count)}{(disputed > 0 ? $", {disputed} that {(with == EngagedWith.Staff ? "the staff side" : "the provider")} disputes and that do not count" : "")}",
                engagements.Count > disputed,
                [.. engagements.Select(engagement => engagement.Mark.Number)]));
        }

        return facts;
    }

    /// <summary>What is disputed of such engagements, and how it was settled.</summary>
    private static IEnumerable<PrincipleFact> Disputes(CaseFile file, EngagedWith with)
    {
        var engagements = file.Engagements.Where(engagement => engagement.Details.With == with).ToList();
        int[] open = [.. engagements.Where(file.IsDisputed).Select(engagement => engagement.Mark.Number)];
        if (open.Length > 0)
        {
            yield return new PrincipleFact($"{EnglishFormat.Engagements(open.Length)} under dispute, not settled", null, open);
        }

        foreach (var engagement in engagements)
        {
            if (file.FellIn(engagement) is { } fell)
            {
                yield return new PrincipleFact($"The dispute over the engagement of {EnglishFormat.Day(engagement.On)} was settled against it on {EnglishFormat.Day(fell.On)}", false, engagement.Mark.Number, fell.Mark.Number);
            }
        }
    }

    /// <summary>The engagements that the letter forbade, and how the SHA dealt with each. An explanation that was accepted speaks neither for the case nor against it.</summary>
    private static IEnumerable<PrincipleFact> Departures(CaseFile file) => file.StandingDepartures.Select(departure => new PrincipleFact(
        $"Departure from the letter on {EnglishFormat.Day(departure.On)}: {EnglishFormat.LowerFirst(ChoiceLabels.Label(file.StateOf(departure)))}",
        file.StateOf(departure) is DepartureState.Breach or DepartureState.Completed ? false : null,
        [departure.Mark.Number, .. file.LatestRulingOn(departure) is { } ruling ? [ruling.Mark.Number] : Array.Empty<int>()]));

    private static IReadOnlyList<PrincipleFact> DecidedLocally(CaseFile file) => file.StepsTaken is []
        ? [new("No step has been taken", null)]
        : [new($"{EnglishFormat.Count(file.StepsTaken.Count, "step", "steps")} taken by the Primary Care Trust, each within the scenario", true, [.. file.StepsTaken.Select(step => step.Mark.Number)])];

    /// <summary>What the commissioner said when proposing the key steps that were taken.</summary>
    private static IReadOnlyList<PrincipleFact> Proposed(CaseFile file, string what)
    {
        int[] proposals = [.. file.StepsTaken.Select(step => step.Proposal).OfType<Proposal>().Select(proposal => proposal.Mark.Number)];
        return proposals is []
            ? [file.Proposals is [.., var latest] ? new("A key step is proposed, and none has been taken", null, latest.Mark.Number) : new("No key step has been taken", null)]
            : [new($"{EnglishFormat.Count(proposals.Length, "key step was proposed, saying", "key steps were proposed, each saying")} {what}", true, proposals)];
    }

    private static IReadOnlyList<PrincipleFact> Rationales(CaseFile file)
    {
        int[] evidence = [.. file.StepsTaken.Select(step => step.Mark.Number), .. file.Judgements.Select(judgement => judgement.Mark.Number)];
        return evidence is []
            ? [new("Nothing has been decided", null)]
            : [new($"{EnglishFormat.Count(evidence.Length, "decision has its rationale", "decisions have their rationale")}", true, [.. evidence.Order()])];
    }

    private static List<PrincipleFact> BestValue(CaseFile file)
    {
        var facts = file.MeasuresSet.Where(measure => measure.Details.Kind == MeasureKind.ValueForMoney).Select(measure => Value(file, measure)).ToList();
        facts.AddRange(file.Tenders.Select(tender => new PrincipleFact(
            $"In the tender of {EnglishFormat.Day(tender.On)} quality weighs {EnglishFormat.Rounded(tender.Details.Weights.Quality)}% and value {EnglishFormat.Rounded(tender.Details.Weights.Value)}%{(tender.AwardedTo is null ? "" : ": the best bid won")}",
            tender.AwardedTo is null ? null : true,
            tender.Mark.Number)));
        return facts.Count > 0 ? facts : [new("Neither a measure of value for money nor a tender", null)];
    }

    /// <summary>How a measure of value for money stands; one that nobody has measured shows nothing.</summary>
    private static PrincipleFact Value(CaseFile file, Measure measure)
    {
        var details = measure.Details;
        if (file.LatestValue(details.Measure) is not { } latest)
        {
            return new PrincipleFact($"“{details.Name}” is set, and not measured", null, measure.Mark.Number);
        }

        var isMet = measure.IsMetBy(latest.Value);
        return new PrincipleFact(
            $"“{details.Name}” {(isMet ? "meets" : "does not meet")} its target of {EnglishFormat.Amount(details.Target, details.Unit)}: {EnglishFormat.Amount(latest.Value, details.Unit)} on {EnglishFormat.Day(latest.Mark.On)}",
            isMet,
            measure.Mark.Number,
            latest.Mark.Number);
    }

    private static IReadOnlyList<PrincipleFact> Monitored(CaseFile file)
    {
        int[] measures = [.. file.MeasuresSet.Where(measure => measure.IsOfQuality).Select(measure => measure.Mark.Number).Order()];
        int[] measured =
        [
            .. file.Measurements.Select(measurement => measurement.Mark.Number)
                .Concat(file.Chances.Where(chance => chance.Judged is not null).Select(chance => chance.Judged!.Mark.Number)).Order(),
        ];
        return
        [
            new($"{EnglishFormat.Count(measures.Length, "measure", "measures")} of quality or patient satisfaction set", measures.Length > 0 ? true : null, measures),
            new($"{EnglishFormat.Count(measured.Length, "time", "times")} measured or judged on results", measured.Length > 0 ? true : measures.Length > 0 ? false : null, measured),
        ];
    }

    private static IReadOnlyList<PrincipleFact> BegunFromContract(CaseFile file)
    {
        var logged = file.Stages[0].Mark.Number;
        return file.Logged.ContractExpires is { } expires ? [new($"The contract expires on {EnglishFormat.Day(expires)}", null, logged)]
            : file.Providers.Count == 0 ? [new("There is no existing contract", null, logged)]
            : file.StepsTaken.Find(step => file.Scenario.FindStep(step.Details.Step) is { InContract: ContractChange.Revised }) is { } revised ? [new($"The contract was revised on {EnglishFormat.Day(revised.On)}", true, revised.Mark.Number)]
            : file.Reviews.Latest() is { } review ? [new($"A joint review of the service was held on {EnglishFormat.Day(review.On)}: {(review.Details.Agreed ? "agreed" : "not agreed")}", review.Details.Agreed ? true : null, review.Mark.Number)]
            : [new("Nothing is recorded of the contract", null)];
    }

    private static List<PrincipleFact> Board(CaseFile file)
    {
        List<PrincipleFact> facts =
        [
            .. file.BoardDecisions.Select(decision => new PrincipleFact(
                $"“{file.Scenario.FindStep(decision.Details.Step)?.Title}” {EnglishFormat.LowerFirst(ChoiceLabels.Label(decision.Details.Decision))} on {EnglishFormat.Day(decision.On)}",
                decision.Details.Decision == BoardOutcome.Deferred ? null : decision.IsApproved,
                decision.Mark.Number)),
            .. file.Scenario.KeySteps.Select(step => file.StandingProposal(step.Name)).OfType<Proposal>().Where(proposal => file.DecisionOn(proposal) is null).Select(proposal => new PrincipleFact(
                $"“{file.Scenario.FindStep(proposal.Details.Step)?.Title}” proposed on {EnglishFormat.Day(proposal.On)}, and not decided on",
                null,
                proposal.Mark.Number)),
        ];
        return facts.Count > 0 ? facts : [new("The Board was asked nothing yet", null)];
    }

    private static IReadOnlyList<PrincipleFact> Standing(CaseFile file, OversightGroup group) =>
    [
        .. from oversight in file.Scenario.Oversight
           where OversightGroups.Of(oversight.Mechanism) == @group
           let said = file.LatestAssurance(oversight.Mechanism)
           select said is null
               ? new PrincipleFact($"{oversight.Title}: {NothingSaid(file, oversight.Mechanism)}", null)
               : new PrincipleFact(
                   $"{oversight.Title}: {ExchangeNames.Of(said.Details.Outcome).Replace('-', ' ')} on {EnglishFormat.Day(said.On)}{(file.HasOpenConditions(said) ? ", its conditions not met yet" : "")}",
                   file.HasOpenConditions(said) ? null : said.IsAssured,
                   said.Mark.Number),
    ];

    private static string NothingSaid(CaseFile file, Mechanism mechanism) => file.OpenRequest(mechanism) is not { } asked
        ? "nothing said, and not asked"
        : $"asked on {EnglishFormat.Day(asked.On)}, not answered{(file.HasHeard(mechanism) ? "; it counts as heard" : "")}";

    private static string Days(DateOnly on, DateOnly began) => (on.DayNumber - began.DayNumber) switch
    {
        0 => "on the day on which",
        1 => "one day after",
        var days => $"{days} days after",
    };
}

namespace CommissioningCases.Web.Wording;

/// <summary>Puts what was done on a case into words.</summary>
/// <param name="file">The case as it stands now, so that an entry of any age finds its chance, plan or struck fact.</param>
public sealed class CaseSentences(CaseFile file, Names names)
{
    /// <param name="number">The number of the entry that records the action.</param>
    public Sentence Of(HistoryAction<CaseFile> action, int number) => action switch
    {
        LogCase logged => Logged(logged),
        RecordEngagement engagement => Engaged(engagement),
        SetMeasure measure => new("Measure set", $": {measure.Name}, from {British.Amount(measure.Baseline, measure.Unit)} to a target of {British.Amount(measure.Target, measure.Unit)}"),
        RecordMeasurement measured => new("Measured", $": {Value(measured.Measure, measured.Value)}"),
        Judge judgement => Judged(judgement),
        RecordAssurance assurance => With(
            new($"{ChoiceWords.Label(assurance.Mechanism)}: {British.LowerFirst(ChoiceWords.Label(assurance.Outcome))}"),
            ("Notes", assurance.Notes),
            ("Conditions", assurance.Conditions),
            ("To be met by", assurance.ConditionsDue is { } due ? British.Day(due) : null)),
        RecordBoardDecision decision => With(
            new(decision.Approved ? "The PCT Board approved" : "The PCT Board did not approve", $" the step “{names.Step(decision.Step)}”"),
            ("Minute", decision.Minute),
            ("Conditions", decision.Conditions),
            ("Declared interests", decision.Interests)),
        Strike strike => With(new("Struck", Named(strike.Record)), ("Reason", strike.Reason)),
        TakeStep step => Stepped(step, number),
        RecordConcern concern => new("Concern recorded", $": {concern.Text}"),
        OfferChance chance => new($"Formal chance {OrdinalOf(number)} offered", $", until {British.Day(chance.Due)}: {chance.Expectations}"),
        JudgeChance judgement => ChanceJudged(judgement, number),
        HoldJointReview review => With(
            new("Joint service review held", review.Agreed ? ", its findings agreed with the provider" : ", its findings not agreed with the provider"),
            ("Findings", review.Findings)),
        OfferPlanOpportunity opportunity => new($"Opportunity {PlanOrdinalOf(number)} to present a plan", $" offered, until {British.Day(opportunity.Due)}"),
        JudgePlan judgement => PlanJudged(judgement, number),
        RecordCause cause => new($"{ChoiceWords.Label(cause.Kind)} cause recorded", $": {cause.Text}"),
        RecordRemedy remedy => new("Remedy recorded", $": {remedy.Text}"),
        RecordSupport support => new("Support", $" from {names.Provider(support.Provider)}: {support.Summary}"),
        RecordDirection direction => new("The SHA directed", $": {direction.Text}"),
        PublishProspectus prospectus => With(
            new("Prospectus published"),
            ("Outcomes and innovation sought", prospectus.Outcomes),
            ("Reasons for change", prospectus.Reasons),
            ("Process to be followed", prospectus.Process)),
        RecordContribution { Declined: true } declined => With(
            new($"{names.Provider(declined.Provider)} declined", " to contribute to the specification"),
            ("Why", declined.Summary)),
        RecordContribution contribution => new($"{names.Provider(contribution.Provider)} contributed", $" to the specification: {contribution.Summary}"),
        ReceiveApplication application => new($"{names.Provider(application.Provider)} applied", " to be accredited"),
        DecideApplication decision => With(
            new(decision.Outcome == ApplicationOutcome.Accredited ? "Accredited" : "Accreditation refused", $": {names.Provider(decision.Provider)}"),
            ("Rationale", decision.Rationale)),
        WithdrawProvider withdrawal => With(
            new($"{names.Provider(withdrawal.Provider)} withdrawn", withdrawal.Failed is { } failed ? $", which failed the requirement of {British.LowerFirst(ChoiceWords.Label(failed))}" : ""),
            ("Evidence", withdrawal.Evidence)),
        OpenTender tender => new(
            tender.Type == TenderType.NhsOnly ? "Tender opened to NHS bodies only" : "Tender opened to all",
            $", closing on {British.Day(tender.Closes)}{Weighing(tender)}"),
        Invite invitation => new($"{names.Provider(invitation.Provider)} invited", " to bid"),
        ReceiveBid bid => new("Bid received", $" from {names.Provider(bid.Provider)}"),
        ScoreBid score => new("Bid scored", $": {names.Provider(score.Provider)}, {British.Number(score.Quality)} for quality and {British.Number(score.Value)} for value"),
        AddNote note => new("Note", $": {note.Text}"),
        AssignOwner owner => new("Owner", $" is now {names.Person(owner.Owner)}"),
        RequestReview request => With(
            new("The SHA was asked", $" for its assurance: {ChoiceWords.Label(request.Mechanism)}"),
            ("What the reviewer should know", request.Question),
            ("Needed by", request.NeededBy is { } day ? British.Day(day) : null)),
        MeetConditions met => With(new("Conditions met", Named(met.Record)), ("How", met.Reasons)),
        DealWithDeparture dealing => With(
            new(Dealt(dealing.Outcome), Named(dealing.Record)),
            (dealing.Outcome == DepartureOutcome.MoreAsked ? "What is asked for" : "Reasons", dealing.Reasons),
            ("Required action", dealing.RequiredAction)),
        ExplainDeparture explanation => With(new("Departure explained further", Named(explanation.Record)), ("Explanation", explanation.Explanation)),
        RespondAsStaffSide response => With(
            new(response.View == StaffSideView.Agreed ? $"{Names.Union(response.Union)} agreed the record" : $"{Names.Union(response.Union)} disputed the record", Named(response.Record)),
            ("How it was", response.Account)),
        _ => throw new InvalidOperationException($"{action.Describe().Name} has no sentence."),
    };

    private static string Dealt(DepartureOutcome outcome) => outcome switch
    {
        DepartureOutcome.ExplanationAccepted => "Explanation of a departure accepted by the SHA",
        DepartureOutcome.MoreAsked => "More explanation of a departure asked for by the SHA",
        _ => "Departure upheld as a breach by the SHA",
    };

    private static Sentence With(Sentence sentence, params ReadOnlySpan<(string Label, string? Text)> details)
    {
        var given = new List<Detail>();
        foreach (var (label, text) in details)
        {
            if (!string.IsNullOrEmpty(text))
            {
                given.Add(new Detail(label, text));
            }
        }

        return sentence with { Details = given };
    }

    private Sentence Logged(LogCase logged)
    {
        var providers = logged.Providers.Count == 0 ? "no existing provider" : British.List([.. logged.Providers.Select(names.Provider)]);
        return With(
            new("Case logged", $" in scenario {logged.Scenario}, {file.Scenario.Title}: {logged.Service}, with {providers}"),
            ("Summary", logged.Summary),
            ("Needs", logged.Needs),
            ("Contract expires", logged.ContractExpires is { } day ? British.Day(day) : null));
    }

    private Sentence Engaged(RecordEngagement engagement) => With(
        new($"{How(engagement.Method)} {WithWhom(engagement.With)}", $", {names.Provider(engagement.Party)}"),
        ("Discussed and agreed", engagement.Summary),
        ("Why it went ahead although the letter forbids it", engagement.Departure));

    private Sentence Judged(Judge judgement) => With(
        new($"Judged: {British.LowerFirst(ChoiceWords.Label(judgement.Answer))}", $", to the question “{names.Question(judgement.Question)}”"),
        ("Rationale", judgement.Rationale));

    /// <summary>A fact that can be struck, as a sentence.</summary>
    public Sentence Of(StrikeableFact fact) => Of(ActionOf(fact), fact.Mark.Number);

    /// <summary>The fact that an action names.</summary>
    private string Named(string record) => file.FindStrikeable(record) is { } fact
        ? $": entry {fact.Mark.Number} of {British.Day(fact.On)}, “{Of(fact).Words}”"
        : $": {record}";

    private static HistoryAction<CaseFile> ActionOf(StrikeableFact fact) => fact switch
    {
        Engagement engagement => engagement.Details,
        Measurement measurement => measurement.Details,
        Assurance assurance => assurance.Details,
        BoardDecision decision => decision.Details,
        Judgement judgement => judgement.Details,
        _ => throw new InvalidOperationException($"{fact.GetType().Name} has no action."),
    };

    private Sentence Stepped(TakeStep taken, int number)
    {
        var entered = file.Stages.FindIndex(stage => stage.Mark.Number == number);
        var rest = entered > 0 ? $", from {file.Stages[entered - 1].Stage.Title} to {file.Stages[entered].Stage.Title}" : "";
        return With(
            new($"Step taken: {British.LowerFirst(names.Step(taken.Step))}", rest),
            ("Rationale", taken.Rationale),
            ("Fairness and transparency of process", taken.Fairness),
            ("Needs-driven", taken.Needs),
            ("Proportionality", taken.Proportionality));
    }

    private Sentence ChanceJudged(JudgeChance judgement, int number)
    {
        var ordinal = file.Chances.FindIndex(chance => chance.Judged?.Mark.Number == number) + 1;
        var results = British.List([.. judgement.Results.Select(result => Value(result.Key, result.Value))]);
        return With(
            new($"Chance {ordinal} judged {British.LowerFirst(ChoiceWords.Label(judgement.Improvement))}", results.Length > 0 ? $": {results}" : ""),
            ("Rationale", judgement.Rationale));
    }

    private Sentence PlanJudged(JudgePlan judgement, int number)
    {
        var ordinal = file.PlanOpportunities.FindIndex(opportunity => opportunity.Judged?.Mark.Number == number) + 1;
        var verdict = judgement switch
        {
            { Presented: false } => "No plan presented",
            { Robust: true, Credible: true } => "Plan judged robust and credible",
            { Robust: true } => "Plan judged robust but not credible",
            { Credible: true } => "Plan judged credible but not robust",
            _ => "Plan judged neither robust nor credible",
        };
        return With(new(verdict, $", at opportunity {ordinal}"), ("Rationale", judgement.Rationale));
    }

    private int OrdinalOf(int number) => file.Chances.FindIndex(chance => chance.Mark.Number == number) + 1;

    private int PlanOrdinalOf(int number) => file.PlanOpportunities.FindIndex(opportunity => opportunity.Mark.Number == number) + 1;

    private string Value(string measure, decimal value) => names.FindMeasure(measure) is { Details: var details } found
        ? $"{details.Name} {British.Amount(value, details.Unit)} (target {British.Amount(details.Target, details.Unit)}, {(found.IsMetBy(value) ? "met" : "not met")})"
        : $"{measure} {British.Number(value)}";

    /// <summary>Nothing for those who may not see the weights.</summary>
    private static string Weighing(OpenTender tender) => tender.Weights.Quality + tender.Weights.Value == 0
        ? ""
        : $"; quality weighs {British.Number(tender.Weights.Quality)}%, value {British.Number(tender.Weights.Value)}%";

    private static string How(EngagementMethod method) => method switch
    {
        EngagementMethod.Letter => "Letter to",
        EngagementMethod.Consultation => "Consultation of",
        EngagementMethod.Visit => "Visit to",
        EngagementMethod.Other => "Engagement with",
        _ => $"{ChoiceWords.Label(method)} with",
    };

    private static string WithWhom(EngagedWith with) => with switch
    {
        EngagedWith.Provider => "the provider",
        EngagedWith.Staff => "staff",
        _ => British.LowerFirst(ChoiceWords.Label(with)),
    };
}

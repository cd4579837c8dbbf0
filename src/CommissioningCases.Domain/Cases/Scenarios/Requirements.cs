namespace CommissioningCases.Domain.Cases;

/// <summary>The kinds of condition that several scenarios share, each under the clause that the scenario names.</summary>
internal static class Requirements
{
    /// <summary>Somebody of that kind was engaged in the present stage.</summary>
    public static Requirement<CaseFile> EngagedInThisStage(Clause clause, EngagedWith with) => Of(
        with,
        clause,
        $"{Who(with)} engaged in this stage",
        view => Engaged(view.File.EngagedInThisStage(with), with, InThisStage(view)));

    /// <summary>Somebody of that kind was engaged since the case began.</summary>
    public static Requirement<CaseFile> EngagedSinceBeginning(Clause clause, EngagedWith with, string statement) => Of(
        with,
        clause,
        statement,
        view => Engaged(view.File.Engaged(with), with, Between(view.File.Began, view.On)));

    /// <summary>The provider and its staff were both engaged in the present stage.</summary>
    public static Requirement<CaseFile> ProviderAndStaffEngagedInThisStage(Clause clause) => new StaffRequirement(
        clause,
        "The provider and its staff both engaged in this stage",
        view =>
        {
            List<int> provider = [.. Numbers(view.File.EngagedInThisStage(EngagedWith.Provider))];
            List<int> staff = [.. Numbers(view.File.EngagedInThisStage(EngagedWith.Staff))];
            return (provider, staff) switch
            {
                ([], []) => Finding.Missing($"Neither the provider nor staff {InThisStage(view)}", Engage(EngagedWith.Provider)),
                ([], _) => Finding.Missing($"Staff: {EnglishFormat.Engagements(staff.Count)}. The provider: none {InThisStage(view)}", Engage(EngagedWith.Provider)),
                (_, []) => Finding.Missing($"The provider: {EnglishFormat.Engagements(provider.Count)}. Staff: none {InThisStage(view)}", Engage(EngagedWith.Staff)),
                _ => Finding.Met($"The provider: {EnglishFormat.Engagements(provider.Count)}. Staff: {EnglishFormat.Engagements(staff.Count)}", [.. provider, .. staff]),
            };
        });

    /// <summary>Each of those providers is among the parties of those engagements.</summary>
    public static Finding EachEngaged(Outlook<CaseFile> view, IEnumerable<string> providers, IEnumerable<Engagement> engagements, string when)
    {
        var engaged = engagements.ToList();
        var waiting = providers.Where(provider => !engaged.Exists(engagement => engagement.Details.Party == provider)).ToList();
        return waiting.Count == 0
            ? engaged.Count == 0 ? Finding.NotAsked("No existing provider") : Finding.Met(null, [.. Numbers(engaged)])
            : Finding.Missing($"Not engaged {when}: {Names(view, waiting)}", Engage(EngagedWith.Provider, waiting[0]));
    }

    /// <summary>The mechanism's latest outcome is assured or conditional.</summary>
    public static Requirement<CaseFile> Assured(Clause clause, Mechanism mechanism, string statement) =>
        new(clause, statement, view => AssuredBy(view.File, mechanism));

    public static Finding AssuredBy(CaseFile file, Mechanism mechanism)
    {
        var latest = file.LatestAssurance(mechanism);
        return latest is { IsAssured: true }
            ? Finding.Met($"{latest.OutcomeText} on {EnglishFormat.Day(latest.On)}", latest.Mark.Number)
            : latest is not null ? Finding.Missing($"Not assured since {EnglishFormat.Day(latest.On)}", AssuranceBy(mechanism, "Record the assurance"))
            : file.OpenRequest(mechanism) is { } asked ? Finding.Missing($"Asked on {EnglishFormat.Day(asked.On)}, not answered", AssuranceBy(mechanism, "Record the assurance"))
            : Finding.Missing("Not recorded", Ask(mechanism));
    }

    /// <summary>The regulator has assured the case where a provider of it is a foundation trust.</summary>
    public static Requirement<CaseFile> RegulatorContent(Clause clause) => new(
        clause,
        "The regulator has assured the case where the provider is a foundation trust",
        view => HasFoundationTrust(view) ? AssuredBy(view.File, Mechanism.Regulator) : Finding.NotAsked("The provider is not a foundation trust"))
    {
        Interpretation = "The letter asks for the appropriate regulator “depending on the circumstances”; this service asks for it where the provider is a foundation trust.",
    };

    public static bool HasFoundationTrust(Outlook<CaseFile> view) =>
        view.File.Providers.Any(provider => view.Bodies.FindProvider(provider) is { Kind: ProviderKind.FoundationTrust });

    /// <summary>The latest answer to the question is this one, dated on or after that day.</summary>
    public static Finding Answered(Outlook<CaseFile> view, string question, Answer answer, DateOnly? since = null) => view.File.LatestJudgement(question) switch
    {
        null => Finding.Missing("Not judged", Judging(question)),
        var latest when latest.Details.Answer != answer => Finding.Missing($"Judged otherwise on {EnglishFormat.Day(latest.On)}", Judging(question)),
        var latest when latest.On < since => Finding.Missing($"Judged on {EnglishFormat.Day(latest.On)}, but not since {EnglishFormat.Day(since.Value)}", Judging(question)),
        var latest => Finding.Met($"Judged on {EnglishFormat.Day(latest.On)}", latest.Mark.Number),
    };

    /// <summary>A field of the step's own answers the condition; where the step is a key step and is not proposed, it is not asked.</summary>
    /// <param name="otherwise">What is so where it does not hold.</param>
    public static Requirement<CaseFile> AnsweredOnForm(
        Clause clause, string statement, Field field, Func<Outlook<CaseFile>, FieldValues, bool> isAnswered, string otherwise = "It is not said") =>
        new(clause, statement, view => FindAnswer(view, isAnswered, otherwise)) { AskedOnForm = field };

    /// <summary>The form that puts the step to the Board.</summary>
    public static Prompt Propose(Outlook<CaseFile> view, string text = "Propose it to the Board") =>
        new(ProposeStep.Definition, text) { Filled = [(ProposeStep.StepField, view.Step.Name)] };

    /// <summary>Something was recorded.</summary>
    public static Finding Recorded(IReadOnlyCollection<Fact> facts, string none, Prompt prompt) => facts.Count > 0
        ? Finding.Met($"{facts.Count} recorded", [.. facts.Select(fact => fact.Mark.Number)])
        : Finding.Missing(none, prompt);

    public static Prompt Engage(EngagedWith with, string? party = null) => new(RecordEngagement.Definition, $"Record engagement with {WhoLater(with)}")
    {
        Filled = party is null
            ? [(RecordEngagement.WithField, ExchangeNames.Of(with))]
            : [(RecordEngagement.WithField, ExchangeNames.Of(with)), (RecordEngagement.PartyField, party)],
    };

    public static Prompt Judging(string question) => new(Judge.Definition, "Record the judgement") { Filled = [(Judge.QuestionField, question)] };

    public static Prompt AssuranceBy(Mechanism mechanism, string text) =>
        new(RecordAssurance.Definition, text) { Filled = [(RecordAssurance.MechanismField, ExchangeNames.Of(mechanism))] };

    /// <summary>Asks the mechanism for its assurance, or records it where it cannot be asked.</summary>
    public static Prompt Ask(Mechanism mechanism) => mechanism == Mechanism.CompetitionLaw
        ? AssuranceBy(mechanism, "Record the assurance")
        : new Prompt(RequestReview.Definition, "Ask for the assurance") { Filled = [(RequestReview.MechanismField, ExchangeNames.Of(mechanism))] };

    public static Finding Engaged(IEnumerable<Engagement> engagements, EngagedWith with, string when)
    {
        List<int> found = [.. Numbers(engagements)];
        return found.Count > 0 ? Finding.Met(EnglishFormat.Engagements(found.Count), found) : Finding.Missing($"None {when}", Engage(with));
    }

    public static string InThisStage(Outlook<CaseFile> view) => Between(view.File.StageEntered, view.On);

    public static string Between(DateOnly from, DateOnly to) => to <= from ? $"on {EnglishFormat.Day(from)}" : $"between {EnglishFormat.Day(from)} and {EnglishFormat.Day(to)}";

    public static string Names(Outlook<CaseFile> view, IEnumerable<string> providers) =>
        EnglishFormat.List([.. providers.Select(code => view.Bodies.FindProvider(code)?.Name ?? code)]);

    public static void CheckOther(CaseFile file, string? provider, Field field, RuleContext context) => context.Invalid(
        provider is not null && (context.Bodies.FindProvider(provider) is null || file.Providers.Contains(provider)),
        field,
        "Choose a known provider that is not the case's own");

    /// <summary>That some of them do not count, because the provider disputes their record; nothing where all do.</summary>
    public static string NotCounting(int disputed) => disputed == 0 ? "" : $", {disputed} that the provider disputes and that {(disputed == 1 ? "does" : "do")} not count";

    private static Finding FindAnswer(Outlook<CaseFile> view, Func<Outlook<CaseFile>, FieldValues, bool> isAnswered, string otherwise) =>
        view.Own is not { } own ? Finding.NotAsked("Asked of the proposal")
        : isAnswered(view, own) ? Finding.Met()
        : Finding.Missing(otherwise, view.Step.IsKeyFor(view.File) ? Propose(view, "Change the proposal") : null);

    private static IEnumerable<int> Numbers(IEnumerable<Engagement> engagements) => engagements.Select(engagement => engagement.Mark.Number);

    /// <summary>A requirement on engagement with somebody.</summary>
    public static Requirement<CaseFile> Of(EngagedWith with, Clause clause, string statement, Func<Outlook<CaseFile>, Finding> test) =>
        with == EngagedWith.Staff ? new StaffRequirement(clause, statement, test) : new Requirement<CaseFile>(clause, statement, test);

    private static string Who(EngagedWith with) => with switch
    {
        EngagedWith.Provider => "The provider",
        EngagedWith.Staff => "Staff and their trade unions",
        _ => "Another provider",
    };

    private static string WhoLater(EngagedWith with) => with switch
    {
        EngagedWith.Provider => "the provider",
        EngagedWith.Staff => "staff",
        _ => "another provider",
    };
}

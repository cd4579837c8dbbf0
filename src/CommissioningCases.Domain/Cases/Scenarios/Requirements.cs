namespace CommissioningCases.Domain.Cases;

/// <summary>The kinds of condition that several scenarios share, each under the clause that the scenario names.</summary>
internal static class Requirements
{
    /// <summary>Somebody of that kind was engaged in the present stage.</summary>
    public static Requirement<CaseFile> EngagedInThisStage(Clause clause, EngagedWith with) => new(
        clause,
        $"{Who(with)} engaged in this stage",
        view => Since(view, with, view.File.StageEntered));

    /// <summary>Somebody of that kind was engaged since the case began.</summary>
    public static Requirement<CaseFile> EngagedSinceBeginning(Clause clause, EngagedWith with, string statement) => new(
        clause,
        statement,
        view => Since(view, with, view.File.Began));

    /// <summary>The provider and its staff were both engaged in the present stage.</summary>
    public static Requirement<CaseFile> ProviderAndStaffEngagedInThisStage(Clause clause) => new(
        clause,
        "The provider and its staff both engaged in this stage",
        view => Both(view, view.File.StageEntered, view.On));

    /// <summary>The provider and its staff were both engaged between two days, both included.</summary>
    public static Finding Both(Outlook<CaseFile> view, DateOnly from, DateOnly to)
    {
        var provider = Engaged(view, EngagedWith.Provider, from, to);
        var staff = Engaged(view, EngagedWith.Staff, from, to);
        return (provider, staff) switch
        {
            ([], []) => Finding.Missing($"Neither the provider nor staff since {EnglishFormat.Day(from)}", Engage(EngagedWith.Provider)),
            ([], _) => Finding.Missing($"Staff: {EnglishFormat.Engagements(staff.Count)}. The provider: none since {EnglishFormat.Day(from)}", Engage(EngagedWith.Provider)),
            (_, []) => Finding.Missing($"The provider: {EnglishFormat.Engagements(provider.Count)}. Staff: none since {EnglishFormat.Day(from)}", Engage(EngagedWith.Staff)),
            _ => Finding.Met($"The provider: {EnglishFormat.Engagements(provider.Count)}. Staff: {EnglishFormat.Engagements(staff.Count)}", [.. provider, .. staff]),
        };
    }

    /// <summary>Each existing provider that was not withdrawn was engaged since the day given.</summary>
    public static Finding EachProvider(Outlook<CaseFile> view, DateOnly from)
    {
        var engagements = view.File.Engaged(EngagedWith.Provider, from, view.On).ToList();
        var waiting = view.File.RemainingProviders.Where(provider => !engagements.Exists(e => e.Details.Party == provider)).ToList();
        return waiting.Count == 0
            ? Finding.Met(engagements.Count == 0 ? "No existing provider" : null, [.. engagements.Select(e => e.Mark.Number)])
            : Finding.Missing(
                $"Not engaged since {EnglishFormat.Day(from)}: {string.Join(", ", waiting.Select(code => view.Bodies.FindProvider(code)?.Name ?? code))}",
                Engage(EngagedWith.Provider, waiting[0]));
    }

    /// <summary>The mechanism's latest outcome is assured or conditional.</summary>
    public static Requirement<CaseFile> Assured(Clause clause, Mechanism mechanism, string statement) =>
        new(clause, statement, view => AssuredBy(view.File, mechanism, view.On));

    public static Finding AssuredBy(CaseFile file, Mechanism mechanism, DateOnly asOf)
    {
        var latest = file.LatestAssurance(mechanism, asOf);
        return latest is { IsAssured: true }
            ? Finding.Met($"{latest.OutcomeText} on {EnglishFormat.Day(latest.On)}", latest.Mark.Number)
            : Finding.Missing(latest is null ? "Not recorded" : $"Not assured since {EnglishFormat.Day(latest.On)}", AssuranceBy(mechanism, "Record the assurance"));
    }

    /// <summary>The latest answer to the question is this one.</summary>
    public static Finding Answered(Outlook<CaseFile> view, string question, Answer answer)
    {
        var latest = view.File.LatestJudgement(question, view.On);
        return latest?.Details.Answer == answer
            ? Finding.Met($"Judged on {EnglishFormat.Day(latest.On)}", latest.Mark.Number)
            : Finding.Missing(latest is null ? "Not judged" : $"Judged otherwise on {EnglishFormat.Day(latest.On)}", Judging(question));
    }

    /// <summary>A field of the step's own form answers the condition.</summary>
    public static Requirement<CaseFile> AnsweredOnForm(Clause clause, string statement, Field field, Func<Outlook<CaseFile>, bool> isAnswered) => new(
        clause,
        statement,
        view => isAnswered(view) ? Finding.Met() : Finding.Missing("Asked when the step is taken"))
    {
        AskedOnForm = field,
    };

    public static Prompt Engage(EngagedWith with, string? party = null) => new(RecordEngagement.Definition, $"Record engagement with {WhoLater(with)}")
    {
        Filled = party is null
            ? [(RecordEngagement.WithField, ExchangeNames.Of(with))]
            : [(RecordEngagement.WithField, ExchangeNames.Of(with)), (RecordEngagement.PartyField, party)],
    };

    public static Prompt Judging(string question) => new(Judge.Definition, "Record the judgement") { Filled = [(Judge.QuestionField, question)] };

    public static Prompt AssuranceBy(Mechanism mechanism, string text) =>
        new(RecordAssurance.Definition, text) { Filled = [(RecordAssurance.MechanismField, ExchangeNames.Of(mechanism))] };

    public static Finding Since(Outlook<CaseFile> view, EngagedWith with, DateOnly from)
    {
        var found = Engaged(view, with, from, view.On);
        return found.Count > 0
            ? Finding.Met(EnglishFormat.Engagements(found.Count), found)
            : Finding.Missing($"None since {EnglishFormat.Day(from)}", Engage(with));
    }

    private static List<int> Engaged(Outlook<CaseFile> view, EngagedWith with, DateOnly from, DateOnly to) =>
        [.. view.File.Engaged(with, from, to).Select(engagement => engagement.Mark.Number)];

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

using static CommissioningCases.Domain.Letters.LetterOf2009;
using static CommissioningCases.Domain.Cases.Requirements;

namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Scenario 1. The PCT raises its concerns with the provider, gives it at least two formal chances to improve, judged on clear
/// measures, and only then considers other solutions or tests the market.
/// </summary>
internal static class AddressingUnderperformance
{
    /// <summary>A chance shorter than this is no "reasonable timescale" (S1.4).</summary>
    public const int ShortestChanceInDays = 28;

    private const string ScaleSignificant = "scale-significant";
    private const string Reasonable = "This service reads “a reasonable timescale” as 28 days or more.";

    private static Stage Concerns { get; } = new("concerns", "Concerns", "The PCT raises its concerns and engages with the provider to address them.");

    private static Stage Improvement { get; } = new("improvement", "Improvement", "The provider has formal chances to improve, judged on clear measures.");

    private static Stage Options { get; } = new("options", "Options", "Other potential providers and other solutions are considered.");

    private static Stage MarketTest { get; } = new("market-test", "Market test", "The service is tendered; provider and staff stay engaged and can compete.");

    private static ChoiceField<OtherSolution> Solution { get; } = new("solution", "Solution");

    public static ScenarioDefinition Definition { get; } = new(1, "Addressing underperformance")
    {
        Purpose = "You are concerned about the quality of what the provider does, or its results.",
        Stages = [Concerns, Improvement, Options, MarketTest],
        ClosedToOtherProviders = ([Concerns, Improvement], S1_2),
        Questions = [new(ScaleSignificant, "Is the scale of the under-performance significant?", S1_4)],
        Oversight =
        [
            new(Mechanism.ShaPerformanceRegime, S1_O1),
            new(Mechanism.WccAssurance, S1_O2),
            new(Mechanism.ShaAssurance, S1_O3),
        ],
        Steps =
        [
            new("begin-improvement", "Begin improvement")
            {
                From = [Concerns],
                To = Improvement,
                Requirements = [ConcernsRaised, MeasuresSet],
            },
            new("close-resolved", "Close as resolved")
            {
                From = [Concerns, Improvement],
                To = Stage.Closed,
                Requirements =
                [
                    ConcernsRaised,
                    new(S1_4, "No chance was needed, or the last one was judged sufficient", view => view.File.Chances switch
                    {
                        [] => Finding.Met("No chance was needed"),
                        [.., { Judged: { Details.Improvement: Cases.Improvement.Sufficient } judged }] => Finding.Met("Improvement was sufficient", judged.Mark.Number),
                        [.., { Judged: null } open] => Finding.Missing($"The chance until {EnglishFormat.Day(open.Details.Due)} is open", JudgeIt),
                        _ => Finding.Missing("The last chance was judged insufficient", OfferIt),
                    }),
                ],
            },
            new("consider-alternatives", "Consider alternatives")
            {
                From = [Improvement],
                To = Options,
                IsKey = true,
                Requirements =
                [
                    new(S1_2, "At least two formal chances to improve, each judged", view => Judged(view.File)),
                    new(S1_4, "The last chance was judged insufficient", view => view.File.Chances switch
                    {
                        [.., { Judged: { Details.Improvement: Cases.Improvement.Insufficient } judged }] => Finding.Met("Improvement was insufficient", judged.Mark.Number),
                        [.., { Judged: null } open] => Finding.Missing($"The chance until {EnglishFormat.Day(open.Details.Due)} is open", JudgeIt),
                        [] => Finding.Missing("No chance was given", OfferIt),
                        _ => Finding.Missing("The last chance was judged sufficient"),
                    }),
                    new(S1_4, "The scale of under-performance is significant", view => Answered(view, ScaleSignificant, Answer.Yes)),
                    EngagedInThisStage(PP_4, EngagedWith.Staff),
                ],
            },
            new("adopt-other-solution", "Adopt another solution")
            {
                From = [Options],
                To = Stage.Closed,
                IsKey = true,
                OwnFields = [Solution],
                Requirements =
                [
                    EngagedInThisStage(PP_3, EngagedWith.Provider),
                    EngagedInThisStage(PP_4, EngagedWith.Staff),
                    Assured(S1_O3, Mechanism.ShaAssurance, "The SHA has assured the case"),
                ],
            },
            new("market-test", "Test the market")
            {
                From = [Options],
                To = MarketTest,
                IsKey = true,
                Requirements = [ProviderAndStaffEngagedInThisStage(S1_5)],
            },
            .. Tender.Steps,
        ],
        Facts =
        [
            FactRule.For(RecordConcern.Definition, [Concerns, Improvement]),
            FactRule.For<OfferChance>(OfferChance.Definition, [Improvement], Check)
                .Under(S1_4).ReadAs(Reasonable).OfThisStage().When(file => file.OpenChance is null),
            FactRule.For<JudgeChance>(JudgeChance.Definition, [], Check).Under(S1_3, S1_4, PP_6b).When(file => file.OpenChance is not null),
            .. Tender.Facts,
        ],
    };

    private static Tendering Tender => new(MarketTest)
    {
        FairChance = S1_6,
        AgainstNhsOnly = PP_6a,
        ShaAssurance = S1_O3,
        BothEngaged = S1_5,
    };

    /// <summary>A concern is recorded and the provider engaged on or after the first concern's day.</summary>
    private static Requirement<CaseFile> ConcernsRaised => new(
        S1_1,
        "The PCT has raised its concerns and engaged with the provider to address them",
        view => view.File.Concerns.IsEmpty
            ? Finding.Missing("No concern is recorded", new Prompt(RecordConcern.Definition, "Record a concern"))
            : Since(view, EngagedWith.Provider, view.File.Concerns.Min(concern => concern.On)));

    private static Requirement<CaseFile> MeasuresSet => new(
        S1_3,
        "Clear measures are set: at least one of quality and one of patient satisfaction",
        view =>
        {
            var kinds = view.File.Measures.Values.Select(measure => measure.Details.Kind).ToHashSet();
            return (kinds.Contains(MeasureKind.Quality), kinds.Contains(MeasureKind.PatientSatisfaction)) switch
            {
                (true, true) => Finding.Met($"{view.File.Measures.Count} measures", [.. view.File.Measures.Values.Select(measure => measure.Mark.Number)]),
                (false, false) => Finding.Missing("Neither is set", Measuring(MeasureKind.Quality)),
                (false, true) => Finding.Missing("No measure of quality", Measuring(MeasureKind.Quality)),
                (true, false) => Finding.Missing("No measure of patient satisfaction", Measuring(MeasureKind.PatientSatisfaction)),
            };
        });

    private static Prompt OfferIt => new(OfferChance.Definition, "Offer a formal chance");

    private static Prompt JudgeIt => new(JudgeChance.Definition, "Judge the open chance");

    private static Prompt Measuring(MeasureKind kind) =>
        new(SetMeasure.Definition, "Set a measure") { Filled = [(SetMeasure.KindField, ExchangeNames.Of(kind))] };

    private static Finding Judged(CaseFile file)
    {
        var judged = file.Chances.Where(chance => chance.Judged is not null).ToList();
        return Finding.When(
            judged.Count >= 2,
            $"{judged.Count} of 2 chances judged",
            file.OpenChance is null ? OfferIt : JudgeIt,
            [.. judged.Select(chance => chance.Judged!.Mark.Number)]);
    }

    private static void Check(CaseFile file, OfferChance chance, RuleContext context)
    {
        context.Invalid(file.OpenChance is not null, "stage", "A chance is open already: judge it first");
        context.Refuse(chance.Due < context.On.AddDays(ShortestChanceInDays), S1_4, "A chance gives the provider 28 days or more", Reasonable);
    }

    private static void Check(CaseFile file, JudgeChance judgement, RuleContext context)
    {
        if (file.OpenChance is not { } open)
        {
            context.Invalid(true, "stage", "No chance is open");
            return;
        }

        var results = judgement.Results;
        context.Invalid(context.On < open.On, "on", "The chance cannot be judged before it was offered");
        context.Invalid(!results.Keys.All(file.Measures.ContainsKey), JudgeChance.ResultsField, "Give results for the case's measures only");
        if (context.IsInvalid)
        {
            return;
        }

        var isInsufficient = judgement.Improvement == Cases.Improvement.Insufficient;
        context.Refuse(judgement.Rationale.Length == 0, PP_6b, "A judgement gives its rationale");
        context.Refuse(
            file.Measures.Values.Any(measure => measure.IsOfQuality && !results.ContainsKey(measure.Details.Measure)),
            S1_3,
            "Every measure of quality and of patient satisfaction has a result");
        context.Refuse(isInsufficient && context.On < open.Details.Due, S1_4, "Improvement is not judged insufficient before the due day");
        context.Refuse(
            isInsufficient && results.All(result => file.Measures[result.Key].IsMetBy(result.Value)),
            S1_3,
            "Improvement is not judged insufficient when every result meets its target");
    }
}

using static CommissioningCases.Domain.Letters.LetterOf2009;
using static CommissioningCases.Domain.Cases.Requirements;

namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Scenario 1. The PCT raises its concerns with the provider, gives it at least two formal chances to improve, judged on clear
/// measures, and only then considers other solutions or tests the market.
/// </summary>
internal static class AddressingUnderperformance
{
    private const string ScaleSignificant = "scale-significant";
    private const string NoUnseenImprovement = "This service takes no improvement for sufficient that no measure shows.";
    private const string Reasonable = "This service reads “a reasonable timescale” as 28 days or more, and a chance as given when it was judged 28 days or more after it was offered.";

    private static Stage Concerns { get; } = new("concerns", "Concerns", "The PCT raises its concerns and engages with the provider to address them.");

    private static Stage Improvement { get; } = new("improvement", "Improvement", "The provider has formal chances to improve, judged on clear measures.");

    private static Stage Options { get; } = new("options", "Options", "Other potential providers and other solutions are considered.");

    private static Stage MarketTest { get; } = new("market-test", "Market test", "The service is tendered; provider and staff stay engaged and can compete.");

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
                Ending = CaseEnding.Improved,
                EndsWithoutChange = true,
                Requirements =
                [
                    ConcernsRaised,
                    new ChanceRequirement(S1_4, "No chance was needed, or the last one was judged sufficient", view => StaysWithProvider(view) ?? view.File.Chances switch
                    {
                        [] => Finding.NotAsked("No chance was given"),
                        [.., { Judged: { IsSufficient: true } judged }] => Finding.Met("Improvement was sufficient", judged.Mark.Number),
                        [.., { Judged: null } open] => Open(open),
                        _ => Finding.Missing("The last chance was judged insufficient", OfferIt),
                    })
                    {
                        Interpretation = "After two chances the Primary Care Trust may stay with the provider where it judges since that the scale is not significant.",
                    },
                    new(S1_3, "The measures show that it is resolved: each has a value, none is worse than its baseline, and one meets its target", view => StaysWithProvider(view) ?? Resolved(view.File))
                    {
                        Interpretation = "This service takes a concern for resolved when clear measures say so.",
                    },
                ],
            },
            new("consider-alternatives", "Consider alternatives")
            {
                From = [Improvement],
                To = Options,
                IsKey = true,
                Requirements =
                [
                    new ChanceRequirement(S1_2, "At least two formal chances to improve, each given 28 days or more", view => ChancesGiven(view.File)) { Interpretation = Reasonable },
                    new ChanceRequirement(S1_4, "The last chance was judged insufficient", view => view.File.Chances switch
                    {
                        [.., { Judged: { IsSufficient: false } judged }] => Finding.Met("Improvement was insufficient", judged.Mark.Number),
                        [.., { Judged: null } open] => Open(open),
                        [] => Finding.Missing("No chance was given", OfferIt),
                        _ => Finding.Missing("The last chance was judged sufficient"),
                    }),
                    new(S1_4, "The scale of under-performance is significant, judged since the last chance was", view =>
                        Answered(view, ScaleSignificant, Answer.Yes, view.File.Chances is [.., { Judged: { } last }] ? last.On : null)),
                    EngagedInThisStage(PP_4, EngagedWith.Staff),
                    new(PP_8, "Every measure of quality and of patient satisfaction was measured in this stage", MeasuredInThisStage)
                    {
                        Interpretation = "This service reads “actively monitor the quality of services” as a measurement of each such measure in this stage.",
                    },
                ],
            },
            OtherSolutions.Adopt(
                Options,
                EngagedInThisStage(PP_3, EngagedWith.Provider),
                EngagedInThisStage(PP_4, EngagedWith.Staff),
                Assured(S1_O3, Mechanism.ShaAssurance, "The SHA has assured the case")),
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
            FactRule.For<OfferChance>(OfferChance.Definition, [Improvement], Check).ReadAs(Reasonable).OfThisStage().When(file => file.OpenChance is null),
            FactRule.For<JudgeChance>(JudgeChance.Definition, [Improvement], Check).Under(S1_3, S1_4).ReadAs(NoUnseenImprovement).Needing(file => file.OpenChance is not null, "chance", "No chance is open"),
            .. Tender.Facts,
        ],
    };

    private static Tendering Tender => new(MarketTest)
    {
        Back = Options,
        FairChance = S1_6,
        NhsProviders = PP_2,
        ShaAssurance = S1_O3,
        BothEngaged = S1_5,
    };

    /// <summary>A concern is recorded and the provider engaged on or after the first concern's day.</summary>
    private static Requirement<CaseFile> ConcernsRaised => new(
        S1_1,
        "The PCT has raised its concerns and engaged with the provider to address them",
        view =>
        {
            if (view.File.Concerns.IsEmpty)
            {
                return Finding.Missing("No concern is recorded", new Prompt(RecordConcern.Definition, "Record a concern"));
            }

            var first = view.File.Concerns.Min(concern => concern.On);
            return Engaged(view.File.Engaged(EngagedWith.Provider).Where(engagement => engagement.On >= first), EngagedWith.Provider, Between(first, view.On));
        });

    private static Requirement<CaseFile> MeasuresSet => new(
        S1_3,
        "Clear measures are set: at least one of quality and one of patient satisfaction",
        view =>
        {
            var kinds = view.File.MeasuresSet.Select(measure => measure.Details.Kind).ToHashSet();
            return (kinds.Contains(MeasureKind.Quality), kinds.Contains(MeasureKind.PatientSatisfaction)) switch
            {
                (true, true) => Finding.Met($"{view.File.MeasuresSet.Count} measures", [.. view.File.MeasuresSet.Select(measure => measure.Mark.Number)]),
                (false, false) => Finding.Missing("Neither is set", Measuring(MeasureKind.Quality)),
                (false, true) => Finding.Missing("No measure of quality", Measuring(MeasureKind.Quality)),
                (true, false) => Finding.Missing("No measure of patient satisfaction", Measuring(MeasureKind.PatientSatisfaction)),
            };
        });

    private static Prompt OfferIt => new(OfferChance.Definition, "Offer a formal chance");

    private static Prompt JudgeIt => new(JudgeChance.Definition, "Judge the open chance");

    private static Prompt Measuring(MeasureKind kind) =>
        new(SetMeasure.Definition, "Set a measure") { Filled = [(SetMeasure.KindField, ExchangeNames.Of(kind))] };

    private static Finding Open(Chance open) => Finding.Missing($"The chance until {EnglishFormat.Day(open.Details.Due)} is open", JudgeIt);

    private static Finding ChancesGiven(CaseFile file)
    {
        var given = file.ChancesGiven.ToList();
        return Finding.When(
            given.Count >= 2,
            $"{given.Count} of 2 chances given and judged{NotCounting(file.Chances.Count(chance => chance.WasGiven) - given.Count)}",
            file.OpenChance is null ? OfferIt : JudgeIt,
            [.. given.Select(chance => chance.Judged!.Mark.Number)]);
    }

    /// <summary>After two chances the PCT may stay with the provider where it judges since that the scale is not significant. Null where it does not.</summary>
    private static Finding? StaysWithProvider(Outlook<CaseFile> view) =>
        view.File.OpenChance is null
        && view.File.ChancesGiven.Count() >= 2
        && view.File.LatestJudgement(ScaleSignificant) is { Details.Answer: Answer.No } judged
        && judged.On >= view.File.Chances.Max(chance => chance.Judged!.On)
            ? Finding.Met("Two chances were given, and the scale is judged not to be significant: the PCT stays with the provider", judged.Mark.Number)
            : null;

    private static Finding Resolved(CaseFile file)
    {
        var measures = file.Chances is [.., var last] ? file.MeasuresOf(last) : file.MeasuresSet.FindAll(measure => measure.IsOfQuality);
        if (measures.IsEmpty)
        {
            return Finding.NotAsked("No such measure is set");
        }

        var values = measures.Select(measure => (Measure: measure, Latest: file.LatestValue(measure.Details.Measure))).ToList();
        if (values.Find(value => value.Latest is null).Measure is { } unmeasured)
        {
            return Finding.Missing(
                $"“{unmeasured.Details.Name}” has no value yet",
                new Prompt(RecordMeasurement.Definition, "Record a measurement") { Filled = [(RecordMeasurement.MeasureField, unmeasured.Details.Measure)] });
        }

        return values.Find(value => value.Measure.IsWorseThanBaseline(value.Latest!.Value.Value)).Measure is { } worse
            ? Finding.Missing($"“{worse.Details.Name}” is worse than its baseline")
            : values.Exists(value => value.Measure.IsMetBy(value.Latest!.Value.Value))
                ? Finding.Met(null, [.. values.Select(value => value.Latest!.Value.Mark.Number).Distinct()])
                : Finding.Missing("No measure meets its target");
    }

    private static Finding MeasuredInThisStage(Outlook<CaseFile> view)
    {
        var measured = view.File.Measurements.FindAll(view.File.IsOfThisStage);
        var waiting = view.File.MeasuresSet.FindAll(measure => measure.IsOfQuality && !measured.Exists(measurement => measurement.Details.Measure == measure.Details.Measure));
        return waiting is [var first, ..]
            ? Finding.Missing(
                $"Not measured {InThisStage(view)}: {EnglishFormat.List([.. waiting.Select(measure => $"“{measure.Details.Name}”")])}",
                new Prompt(RecordMeasurement.Definition, "Record a measurement") { Filled = [(RecordMeasurement.MeasureField, first.Details.Measure)] })
            : Finding.Met(EnglishFormat.Count(measured.Count, "measurement", "measurements"), [.. measured.Select(measurement => measurement.Mark.Number)]);
    }

    private static void Check(CaseFile file, OfferChance chance, RuleContext context)
    {
        context.Invalid(file.OpenChance is not null, "chance", "A chance is open already: judge it first");
        context.InvalidBefore(file.Chances is [.., { Judged: { } last }] ? last.On : null, "when the chance before was judged");
        context.Invalid(chance.Due < context.On.AddDays(OfferChance.ShortestInDays), OfferChance.DueField, "A formal chance lasts at least 28 days (S1.4)");
    }

    private static void Check(CaseFile file, JudgeChance judgement, RuleContext context)
    {
        var open = file.OpenChance!;
        context.InvalidBefore(open.On, "when the chance was offered");
        var (results, asked) = (judgement.Results, file.MeasuresOf(open));
        context.Invalid(
            asked.Exists(measure => !results.ContainsKey(measure.Details.Measure)),
            JudgeChance.ResultsField,
            "Give a result for every measure of quality and of patient satisfaction that was set when the chance was offered (S1.3)");
        context.Invalid(
            results.Keys.Any(id => file.FindMeasure(id) is not { } measure || measure.On > context.On),
            JudgeChance.ResultsField,
            "Give results only for measures of the case that were set by that day");
        if (!context.HasRead(JudgeChance.ImprovementField, JudgeChance.ResultsField) || context.IsInvalid)
        {
            return;
        }

        var isInsufficient = judgement.Improvement == Cases.Improvement.Insufficient;
        context.Refuse(isInsufficient && context.On < open.Details.Due, S1_4, "Improvement is not judged insufficient before the due day");
        context.Refuse(
            isInsufficient && asked.All(measure => measure.IsMetBy(results[measure.Details.Measure])),
            S1_3,
            "Improvement is not judged insufficient when every result meets its target");
        context.Refuse(
            !isInsufficient && !asked.Exists(measure => measure.IsBetterThanBaseline(results[measure.Details.Measure])),
            S1_3,
            "Improvement is not judged sufficient when no result is better than its baseline",
            NoUnseenImprovement);
    }
}

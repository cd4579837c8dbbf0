using static CommissioningCases.Domain.Letters.LetterOf2009;
using static CommissioningCases.Domain.Cases.Requirements;

namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Scenario 2. A joint service review comes first; the provider has at least two opportunities to present robust and credible
/// plans; only serious shortcomings in quality and value lead to other providers.
/// </summary>
internal static class IncrementalImprovement
{
    /// <summary>An opportunity shorter than this is none to "develop and present" a plan (S2.5).</summary>
    public const int ShortestOpportunityInDays = 28;

    private const string SeriousQuality = "shortcomings-serious-quality";
    private const string SeriousValue = "shortcomings-serious-value";
    private const string TimeToPlan = "This service reads an opportunity “to develop and present its service plans” as 28 days or more.";

    private static Stage Review { get; } = new("review", "Review", "PCT and provider review the service jointly.");

    private static Stage Planning { get; } = new("planning", "Planning", "The provider develops and presents its plans for service improvement.");

    private static Stage Options { get; } = new("options", "Options", "Other options are considered while provider and staff stay engaged.");

    private static Stage MarketTest { get; } = new("market-test", "Market test", "The service is tendered; the provider can bid on a full and fair basis.");

    private static ChoiceField<OtherSolution> Solution { get; } = new("solution", "Solution");

    public static ScenarioDefinition Definition { get; } = new(2, "Incremental service improvements & increases in capacity")
    {
        Purpose = "You want the present provider to improve its service step by step, or to do more of it.",
        Stages = [Review, Planning, Options, MarketTest],
        ClosedToOtherProviders = ([Review, Planning], S2_3),
        Questions =
        [
            new(SeriousQuality, "Are the shortcomings serious in terms of quality?", S2_3),
            new(SeriousValue, "Are the shortcomings serious in terms of value for money?", S2_3),
        ],
        Oversight =
        [
            new(Mechanism.WccAssurance, S2_O1),
            new(Mechanism.TcsAssurance, S2_O2),
            new(Mechanism.ShaStrategySignOff, S2_O3),
            new(Mechanism.ShaAssurance, S2_O4),
        ],
        Steps =
        [
            new("begin-planning", "Begin planning")
            {
                From = [Review],
                To = Planning,
                Requirements = [JointReviewHeld],
            },
            new("revise-contract", "Revise the contract")
            {
                From = [Review, Planning],
                To = Stage.Closed,
                Requirements =
                [
                    JointReviewHeld,
                    new(S2_2, "The review's results are agreed, or the last plan was robust and credible", AgreedOrPlanned),
                ],
            },
            new("consider-alternatives", "Consider alternatives")
            {
                From = [Planning],
                To = Options,
                IsKey = true,
                Requirements =
                [
                    new(S2_3, "The provider failed to develop a robust and credible plan", view => view.File.PlanOpportunities switch
                    {
                        [.., { Judged: { IsRobustAndCredible: false } judged }] => Finding.Met("The last plan was not both robust and credible", judged.Mark.Number),
                        [.., { Judged: null } open] => Finding.Missing($"The opportunity until {EnglishFormat.Day(open.Details.Due)} is open", JudgeIt),
                        [] => Finding.Missing("No opportunity was given", OfferIt),
                        _ => Finding.Missing("The last plan was robust and credible"),
                    }),
                    new(S2_3, "The shortcomings are serious in terms of quality", view => Answered(view, SeriousQuality, Answer.Yes)),
                    new(S2_3, "The shortcomings are serious in terms of value for money", view => Answered(view, SeriousValue, Answer.Yes)),
                    new(S2_4, "The provider and its staff both engaged in the review", view => Both(view, view.File.Stages[0].On, view.File.StageEntered)),
                    new(S2_4, "The provider and its staff both engaged again in planning", view => Both(view, view.File.StageEntered, view.On)),
                    new(S2_5, "At least two opportunities to present a plan, each judged", view => Judged(view.File)),
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
                    ProviderAndStaffEngagedInThisStage(S2_6),
                    Assured(S2_O4, Mechanism.ShaAssurance, "The SHA has assured the case"),
                ],
            },
            new("market-test", "Test the market")
            {
                From = [Options],
                To = MarketTest,
                IsKey = true,
                Requirements = [ProviderAndStaffEngagedInThisStage(S2_6)],
            },
            .. Tender.Steps,
        ],
        Facts =
        [
            FactRule.For(HoldJointReview.Definition, [Review]),
            FactRule.For<OfferPlanOpportunity>(OfferPlanOpportunity.Definition, [Planning], Check)
                .Under(S2_5).ReadAs(TimeToPlan).OfThisStage().When(file => file.OpenPlanOpportunity is null),
            FactRule.For<JudgePlan>(JudgePlan.Definition, [], Check).Under(S2_5, PP_6b).When(file => file.OpenPlanOpportunity is not null),
            .. Tender.Facts,
        ],
    };

    private static Tendering Tender => new(MarketTest)
    {
        FairChance = S2_7,
        AgainstNhsOnly = PP_6a,
        StrategySignOff = S2_O3,
        ShaAssurance = S2_O4,
        BothEngaged = S2_6,
    };

    private static Requirement<CaseFile> JointReviewHeld => new(
        S2_1,
        "A joint service review was held",
        view => view.File.Reviews is [.., var latest]
            ? Finding.Met($"Held on {EnglishFormat.Day(latest.On)}", [.. view.File.Reviews.Select(review => review.Mark.Number)])
            : Finding.Missing("None is recorded", new Prompt(HoldJointReview.Definition, "Record the joint review")));

    private static Prompt OfferIt => new(OfferPlanOpportunity.Definition, "Offer an opportunity");

    private static Prompt JudgeIt => new(JudgePlan.Definition, "Judge the plan");

    private static Finding AgreedOrPlanned(Outlook<CaseFile> view)
    {
        JointReview? latest = null;
        foreach (var review in view.File.Reviews)
        {
            latest = latest is null || review.On >= latest.On ? review : latest;
        }

        if (latest is { Details.Agreed: true })
        {
            return Finding.Met("The latest review is agreed", latest.Mark.Number);
        }

        return view.File.PlanOpportunities switch
        {
            [.., { Judged: { IsRobustAndCredible: true } judged }] => Finding.Met("The last plan was robust and credible", judged.Mark.Number),
            [.., { Judged: null }] => Finding.Missing("The review is not agreed, and the plan is not judged", JudgeIt),
            _ => Finding.Missing("The review is not agreed, and no plan was robust and credible"),
        };
    }

    private static Finding Judged(CaseFile file)
    {
        var judged = file.PlanOpportunities.Where(opportunity => opportunity.Judged is not null).ToList();
        return Finding.When(
            judged.Count >= 2,
            $"{judged.Count} of 2 opportunities judged",
            file.OpenPlanOpportunity is null ? OfferIt : JudgeIt,
            [.. judged.Select(opportunity => opportunity.Judged!.Mark.Number)]);
    }

    private static void Check(CaseFile file, OfferPlanOpportunity opportunity, RuleContext context)
    {
        context.Invalid(file.OpenPlanOpportunity is not null, "stage", "An opportunity is open already: judge its plan first");
        context.Refuse(opportunity.Due < context.On.AddDays(ShortestOpportunityInDays), S2_5, "An opportunity gives the provider 28 days or more", TimeToPlan);
    }

    private static void Check(CaseFile file, JudgePlan judgement, RuleContext context)
    {
        if (file.OpenPlanOpportunity is not { } open)
        {
            context.Invalid(true, "stage", "No opportunity to present a plan is open");
            return;
        }

        context.Invalid(context.On < open.On, "on", "The plan cannot be judged before the opportunity was offered");
        context.Invalid(!judgement.Presented && judgement.Robust, JudgePlan.RobustField, "A plan that was not presented is not robust");
        context.Invalid(!judgement.Presented && judgement.Credible, JudgePlan.CredibleField, "A plan that was not presented is not credible");
        context.Refuse(judgement.Rationale.Length == 0, PP_6b, "A judgement gives its rationale");
        context.Refuse(!judgement.Presented && context.On < open.Details.Due, S2_5, "Before the due day the provider can still present its plan");
    }
}

using static CommissioningCases.Domain.Letters.LetterOf2009;
using static CommissioningCases.Domain.Cases.Requirements;

namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Scenario 2. A joint service review comes first; the provider has at least two opportunities to present robust and credible
/// plans; only serious shortcomings in quality and value lead to other providers.
/// </summary>
internal static class IncrementalImprovement
{
    private const string SeriousQuality = "shortcomings-serious-quality";
    private const string SeriousValue = "shortcomings-serious-value";
    private const string TimeToPlan = "This service reads an opportunity “to develop and present its service plans” as 28 days or more, and one as given when it was judged 28 days or more after it was offered, or its plan was good.";

    private static Stage Review { get; } = new("review", "Review", "PCT and provider review the service jointly.");

    private static Stage Planning { get; } = new("planning", "Planning", "The provider develops and presents its plans for service improvement.");

    private static Stage Options { get; } = new("options", "Options", "Other options are considered while provider and staff stay engaged.");

    private static Stage MarketTest { get; } = new("market-test", "Market test", "The service is tendered; the provider can bid on a full and fair basis.");

    private static TextField Contract { get; } = new("contract", "Contract that is revised") { IsShort = true };

    public static TextField Terms { get; } = new("terms", "What the revised contract says");

    private static TextField WhyNotContract { get; } = new("whyNotContract", "Why the review's results do not go into a revised contract")
    {
        Presence = Presence.Optional,
        Hint = "Needed where the latest joint review agreed",
    };

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
                Ending = CaseEnding.Improved,
                InContract = ContractChange.Revised,
                OwnFields = [Contract, Terms],
                Requirements =
                [
                    JointReviewHeld,
                    new(S2_2, "The review's results are agreed, or the last plan was robust and credible", AgreedOrPlanned)
                    {
                        Interpretation = "After two opportunities the Primary Care Trust may stay with the provider where it judges since that the shortcomings are not serious in quality, or not in value.",
                    },
                ],
            },
            new("consider-alternatives", "Consider alternatives")
            {
                From = [Planning],
                To = Options,
                IsKey = true,
                OwnFields = [WhyNotContract],
                Requirements =
                [
                    AnsweredOnForm(S2_2, "The latest joint review did not agree, or it is said why its results do not go into a revised contract", WhyNotContract, (view, own) =>
                        view.File.Reviews.Latest() is not { Details.Agreed: true } || own.Has(WhyNotContract)) with
                    {
                        Interpretation = "The letter has agreed results “incorporated in a revised contract”; this service asks why, where they are not.",
                    },
                    new ChanceRequirement(S2_3, "The provider failed to develop a robust and credible plan", view => view.File.PlanOpportunities switch
                    {
                        [.., { Judged: { IsRobustAndCredible: false } judged }] => Finding.Met("The last plan was not both robust and credible", judged.Mark.Number),
                        [.., { Judged: null } open] => Finding.Missing($"The opportunity until {EnglishFormat.Day(open.Details.Due)} is open", JudgeIt),
                        [] => Finding.Missing("No opportunity was given", OfferIt),
                        _ => Finding.Missing("The last plan was robust and credible"),
                    }),
                    new(S2_3, "The shortcomings are serious in terms of quality, judged since the last plan was", view => Answered(view, SeriousQuality, Answer.Yes, LastJudged(view.File))),
                    new(S2_3, "The shortcomings are serious in terms of value for money, judged since the last plan was", view => Answered(view, SeriousValue, Answer.Yes, LastJudged(view.File))),
                    FullyEngaged(EngagedWith.Provider, "The provider engaged on two days or more, one of them in planning"),
                    FullyEngaged(EngagedWith.Staff, "Staff and their trade unions engaged on two days or more, one of them in planning"),
                    new ChanceRequirement(S2_5, "At least two opportunities to develop and present a plan, each given", view => OpportunitiesGiven(view.File)) { Interpretation = TimeToPlan },
                ],
            },
            OtherSolutions.Adopt(
                Options,
                ProviderAndStaffEngagedInThisStage(S2_6),
                Assured(S2_O4, Mechanism.ShaAssurance, "The SHA has assured the case")),
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
            FactRule.For(HoldJointReview.Definition, [Review, Planning]),
            FactRule.For<OfferPlanOpportunity>(OfferPlanOpportunity.Definition, [Planning], Check).ReadAs(TimeToPlan).OfThisStage().When(file => file.OpenPlanOpportunity is null),
            FactRule.For<JudgePlan>(JudgePlan.Definition, [Planning], Check)
                .Under(S2_5).Needing(file => file.OpenPlanOpportunity is not null, "opportunity", "No opportunity to present a plan is open"),
            .. Tender.Facts,
        ],
    };

    private static Tendering Tender => new(MarketTest)
    {
        Back = Options,
        FairChance = S2_7,
        NhsProviders = PP_2,
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

    private static DateOnly? LastJudged(CaseFile file) => file.PlanOpportunities is [.., { Judged: { } last }] ? last.On : null;

    private static Requirement<CaseFile> FullyEngaged(EngagedWith with, string statement) => Of(
        with,
        S2_4,
        statement,
        view =>
        {
            var engaged = view.File.Engaged(with).ToList();
            var days = engaged.Select(engagement => engagement.On).Distinct().Count();
            var isInPlanning = engaged.Exists(view.File.IsOfThisStage);
            return days >= 2 && isInPlanning
                ? Finding.Met($"On {EnglishFormat.Days(days)}", [.. engaged.Select(engagement => engagement.Mark.Number)])
                : Finding.Missing(
                    $"On {EnglishFormat.Days(days)} of 2 since {EnglishFormat.Day(view.File.Began)}{(isInPlanning ? "" : $", none {InThisStage(view)}")}",
                    Engage(with));
        }) with
    {
        Interpretation = "This service reads “full engagement” as on two days or more, one of them while plans are made.",
    };

    private static Finding AgreedOrPlanned(Outlook<CaseFile> view)
    {
        if (view.File.Reviews.Latest() is { Details.Agreed: true } latest)
        {
            return Finding.Met("The latest review is agreed", latest.Mark.Number);
        }

        return view.File.PlanOpportunities switch
        {
            [.., { Judged: { IsRobustAndCredible: true } judged }] => Finding.Met("The last plan was robust and credible", judged.Mark.Number),
            [.., { Judged: null }] => Finding.Missing("The review is not agreed, and the plan is not judged", JudgeIt),
            _ when StaysWithProvider(view) is { } stays => stays,
            _ => Finding.Missing("The review is not agreed, and no plan was robust and credible"),
        };
    }

    private static Finding? StaysWithProvider(Outlook<CaseFile> view)
    {
        if (view.File.OpportunitiesGiven.Count() < 2)
        {
            return null;
        }

        var since = view.File.PlanOpportunities.Max(opportunity => opportunity.Judged!.On);
        var judged = new[] { SeriousQuality, SeriousValue }.Select(view.File.LatestJudgement)
            .FirstOrDefault(judgement => judgement is { Details.Answer: Answer.No } && judgement.On >= since);
        return judged is null ? null : Finding.Met("Two opportunities were given, and the shortcomings are judged not to be serious in both", judged.Mark.Number);
    }

    private static Finding OpportunitiesGiven(CaseFile file)
    {
        var given = file.OpportunitiesGiven.ToList();
        return Finding.When(
            given.Count >= 2,
            $"{given.Count} of 2 opportunities given and judged{NotCounting(file.PlanOpportunities.Count(opportunity => opportunity.WasGiven) - given.Count)}",
            file.OpenPlanOpportunity is null ? OfferIt : JudgeIt,
            [.. given.Select(opportunity => opportunity.Judged!.Mark.Number)]);
    }

    private static void Check(CaseFile file, OfferPlanOpportunity opportunity, RuleContext context)
    {
        context.Invalid(file.OpenPlanOpportunity is not null, "opportunity", "An opportunity is open already: judge its plan first");
        context.InvalidBefore(LastJudged(file), "when the plan before was judged");
        context.Invalid(opportunity.Due < context.On.AddDays(OfferPlanOpportunity.ShortestInDays), OfferPlanOpportunity.DueField, "An opportunity lasts at least 28 days (S2.5)");
    }

    private static void Check(CaseFile file, JudgePlan judgement, RuleContext context)
    {
        var open = file.OpenPlanOpportunity!;
        context.InvalidBefore(open.On, "when the opportunity was offered");
        if (!context.HasRead(JudgePlan.PresentedField))
        {
            return;
        }

        context.Invalid(!judgement.Presented && judgement.Robust is not null, JudgePlan.RobustField, "Leave this out: no plan was presented");
        context.Invalid(!judgement.Presented && judgement.Credible is not null, JudgePlan.CredibleField, "Leave this out: no plan was presented");
        context.Refuse(!judgement.Presented && context.On < open.Details.Due, S2_5, "Before the due day the provider can still present its plan");
    }
}

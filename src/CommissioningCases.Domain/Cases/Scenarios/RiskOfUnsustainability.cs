using static CommissioningCases.Domain.Letters.LetterOf2009;
using static CommissioningCases.Domain.Cases.Requirements;

namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Scenario 3. The PCT works with the provider on the causes, with others' help if necessary; if that fails, merger, acquisition
/// or franchising under the SHA's direction is likelier than a market test, though this remains an option.
/// </summary>
internal static class RiskOfUnsustainability
{
    private const string SupportNecessary = "support-necessary";
    private const string Unresolvable = "unresolvable";

    private static Stage Support { get; } = new("support", "Support", "The PCT works with the provider to address the causes.");

    private static Stage Resolution { get; } = new("resolution", "Resolution", "A co-ordinated solution is sought under the SHA's direction.");

    private static Stage MarketTest { get; } = new("market-test", "Market test", "The service is tendered; provider and staff stay engaged.");

    public static ChoiceField<OrganisationalSolution> Solution { get; } = new("solution", "Solution");

    public static CodeField Partner { get; } = new("partner", "Partner", CodeSource.OtherProvider);

    private static TextField WhyNotNhs { get; } = new("whyNotNhs", "Why the partner is not an NHS body")
    {
        Presence = Presence.Optional,
        Hint = "Needed when the partner is not an NHS body",
    };

    private static TextField WhyNotOrganisational { get; } = new("whyNotOrganisational", "Why not merger, acquisition or franchising");

    public static ScenarioDefinition Definition { get; } = new(3, "Risk of Clinical or financial un-sustainability")
    {
        Purpose = "The provider may not be able to carry on safely or within its means.",
        Stages = [Support, Resolution, MarketTest],
        Questions =
        [
            new(SupportNecessary, "Is the support of other providers necessary?", S3_2),
            new(Unresolvable, "Can the problems not be resolved sustainably?", S3_3),
        ],
        Oversight =
        [
            new(Mechanism.ShaPerformanceRegime, S3_O1),
            new(Mechanism.WccAssurance, S3_O2),
            new(Mechanism.ShaAssurance, S3_O3),
            new(Mechanism.Regulator, S3_O4),
        ],
        Steps =
        [
            new("close-sustained", "Close as sustained")
            {
                From = [Support],
                To = Stage.Closed,
                Ending = CaseEnding.Improved,
                EndsWithoutChange = true,
                Requirements =
                [
                    .. CausesAddressed,
                    new(S3_3, "The problems can be resolved", view => Answered(view, Unresolvable, Answer.No)),
                ],
            },
            new("seek-resolution", "Seek a resolution")
            {
                From = [Support],
                To = Resolution,
                IsKey = true,
                Requirements =
                [
                    .. CausesAddressed,
                    new(S3_2, "It is judged whether others' support is necessary, and if so they support", SupportEnlisted),
                    new(S3_3, "The problems cannot be resolved sustainably, judged since the last remedy", view => Answered(view, Unresolvable, Answer.Yes, view.File.Remedies.LatestDay())),
                    new(S3_4, "The PCT acts under the SHA's direction", view => Directed(view.File.Directions, Between(view.File.Began, view.On))),
                    ProviderAndStaffEngagedInThisStage(S3_5),
                ],
            },
            new("resolve", "Resolve")
            {
                From = [Resolution],
                To = Stage.Closed,
                Ending = CaseEnding.OtherSolution,
                IsKey = true,
                InContract = ContractChange.Resolved,
                OwnFields = [Solution, Partner, WhyNotNhs],
                CheckFields = (file, own, context) => CheckOther(file, own.Get(Partner), Partner, context),
                Requirements =
                [
                    AnsweredOnForm(S3_3, "The partner is an NHS body, or it is said why not", WhyNotNhs, (view, own) =>
                        view.Bodies.IsNhs(own.Get(Partner)!) || own.Has(WhyNotNhs)),
                    .. StillDirectedAndEngaged,
                    Assured(S3_O3, Mechanism.ShaAssurance, "The SHA has assured the case"),
                    RegulatorContent(S3_O4),
                ],
            },
            new("market-test", "Test the market")
            {
                From = [Resolution],
                To = MarketTest,
                IsKey = true,
                OwnFields = [WhyNotOrganisational],
                Requirements = [.. StillDirectedAndEngaged, RegulatorContent(S3_O4)],
            },
            .. Tender.Steps,
        ],
        Facts =
        [
            FactRule.For(RecordCause.Definition, [Support]),
            FactRule.For(RecordRemedy.Definition, [Support]),
            FactRule.For<RecordSupport>(RecordSupport.Definition, [Support], (file, support, context) => CheckOther(file, support.Provider, RecordSupport.ProviderField, context)),
            FactRule.For(RecordDirection.Definition, []),
            .. Tender.Facts,
        ],
    };

    private static Tendering Tender => new(MarketTest)
    {
        Back = Resolution,
        FairChance = PP_2,
        NhsProviders = PP_2,
        Regulator = S3_O4,
        ShaAssurance = S3_O3,
        BothEngaged = S3_5,
    };

    /// <summary>A cause, a remedy and an engagement of the provider are recorded.</summary>
    private static IEnumerable<Requirement<CaseFile>> CausesAddressed =>
    [
        new(S3_1, "The causes are recorded", view => Recorded(view.File.Causes, "No cause is recorded", new Prompt(RecordCause.Definition, "Record a cause"))),
        new(S3_1, "What was done to address them is recorded", view => Recorded(view.File.Remedies, "No remedy is recorded", new Prompt(RecordRemedy.Definition, "Record a remedy"))),
        EngagedSinceBeginning(S3_1, EngagedWith.Provider, "The PCT has worked with the provider"),
    ];

    private static IEnumerable<Requirement<CaseFile>> StillDirectedAndEngaged =>
    [
        new(S3_4, "The SHA has given its direction in this stage", view => Directed(view.File.Directions.FindAll(view.File.IsOfThisStage), InThisStage(view))),
        ProviderAndStaffEngagedInThisStage(S3_5),
    ];

    private static Finding Directed(FactList<Direction> directions, string when) => directions.Latest() is { } latest
        ? Finding.Met($"Directed on {EnglishFormat.Day(latest.On)}", [.. directions.Select(direction => direction.Mark.Number)])
        : Finding.Missing($"No direction {when}", new Prompt(RecordDirection.Definition, "Record the SHA's direction"));

    private static Finding SupportEnlisted(Outlook<CaseFile> view) => view.File.LatestJudgement(SupportNecessary) switch
    {
        null => Finding.Missing("Not judged", Judging(SupportNecessary)),
        { Details.Answer: Answer.No } judged => Finding.Met("Support is not necessary", judged.Mark.Number),
        _ => Recorded(view.File.Supports, "Support is necessary and none is recorded", new Prompt(RecordSupport.Definition, "Record support")),
    };
}

using static CommissioningCases.Domain.Letters.LetterOf2009;
using static CommissioningCases.Domain.Cases.Requirements;

namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Scenario 6. When the contract of an independent or third sector provider expires and the service is to continue, it is
/// tendered openly, NHS providers have a fair chance, and others are engaged beforehand.
/// </summary>
internal static class ExpiryOfContract
{
    private static Stage Review { get; } = new("review", "Review", "It is decided whether to continue to commission the service.");

    private static Stage PreTender { get; } = new("pre-tender", "Pre-tender", "Existing providers, others and staff are engaged before the tender.");

    private static Stage Tendered { get; } = new("tender", "Tender", "The service is tendered openly; NHS providers have a fair and equal opportunity to bid.");

    public static BooleanField Continue { get; } = new("continue", "Continue to commission the service?");

    public static ScenarioDefinition Definition { get; } = new(6, "Expiry of Independent/Third Sector contract")
    {
        Purpose = "The contract of an independent or third sector provider comes to its end.",
        Providers = ExistingProviders.One with { AgainstNhsBodies = "The provider whose contract expires is not an NHS body" },
        BeginsFromExpiry = true,
        Stages = [Review, PreTender, Tendered],
        Oversight =
        [
            new(Mechanism.WccAssurance, S6_O1),
            new(Mechanism.ShaStrategySignOff, S6_O2),
            new(Mechanism.ShaAssurance, S6_O3),
            new(Mechanism.CooperationAndCompetitionPanel, S6_O4),
            new(Mechanism.CompetitionLaw, S6_O5),
        ],
        Steps =
        [
            new("decide-continue", "Decide whether to continue")
            {
                From = [Review],
                Ending = CaseEnding.NotTendered,
                Branches =
                [
                    new("Continue", PreTender, own => own.Get(Continue)),
                    new("Do not continue", Stage.Closed, own => !own.Get(Continue)),
                ],
                IsKey = true,
                NeedNotHear = [Mechanism.CompetitionLaw],
                OwnFields = [Continue],
                InContract = ContractChange.Continued,
            },
            new("begin-tender", "Begin the tender")
            {
                From = [PreTender],
                To = Tendered,
                Requirements =
                [
                    EngagedSinceBeginning(S6_3, EngagedWith.OtherProvider, "Another provider engaged since the case began"),
                    EngagedSinceBeginning(PP_3, EngagedWith.Provider, "The provider engaged since the case began"),
                    EngagedSinceBeginning(PP_4, EngagedWith.Staff, "Staff and their trade unions engaged since the case began"),
                ],
            },
            .. Tender.Steps,
        ],
        Facts = Tender.Facts,
    };

    private static Tendering Tender => new(Tendered)
    {
        Back = Review,
        FairChance = PP_2,
        NhsProviders = S6_2,
        StaffEngaged = PP_4,
        StrategySignOff = S6_O2,
        ShaAssurance = S6_O3,
        NhsProvidersFirst = S6_2,
    };
}

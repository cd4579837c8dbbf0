using static CommissioningCases.Domain.Letters.LetterOf2009;
using static CommissioningCases.Domain.Cases.Requirements;

namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Scenario 4. Existing providers, staff and others are engaged early and shape the specification; only after this is it decided
/// whether to tender.
/// </summary>
internal static class NewOrRedesignedService
{
    private static Stage Shaping { get; } = new("shaping", "Shaping", "Providers and staff are engaged on outcomes, reasons for change and process.");

    private static Stage Specification { get; } = new("specification", "Specification", "Providers contribute to shaping the service specification.");

    private static Stage Deciding { get; } = new("decision", "Decision", "It is decided whether to tender, and how openly.");

    private static Stage Tendered { get; } = new("tender", "Tender", "The service is tendered; existing providers have a fair and equal opportunity to bid.");

    private static ChoiceField<TenderDecision> Decided { get; } = new("decision", "Decision");

    private static TextField ClinicalJustification { get; } = new("clinicalJustification", "Clinical or safety justification")
    {
        Presence = Presence.Optional,
        Hint = "Needed for an NHS-only tender",
    };

    public static ScenarioDefinition Definition { get; } = new(4, "New services or significant redesign of services")
    {
        Purpose = "A service that does not exist yet, or one that is to be redesigned from the ground up.",
        Providers = ExistingProviders.Any,
        Stages = [Shaping, Specification, Deciding, Tendered],
        Oversight =
        [
            new(Mechanism.WccAssurance, S4_O1),
            new(Mechanism.ShaStrategySignOff, S4_O2),
            new(Mechanism.TcsAssurance, S4_O3),
            new(Mechanism.ShaAssurance, S4_O4),
            new(Mechanism.CooperationAndCompetitionPanel, S4_O5),
        ],
        Steps =
        [
            new("begin-specification", "Begin the specification")
            {
                From = [Shaping],
                To = Specification,
                Requirements =
                [
                    new(S4_1, "Each existing provider engaged", view => EachProvider(view, view.File.Began)),
                    new(S4_1, "Staff engaged where there is an existing provider", view => view.File.Providers.Count == 0
                        ? Finding.Met("No existing provider")
                        : Since(view, EngagedWith.Staff, view.File.Began)),
                    EngagedSinceBeginning(S4_1, EngagedWith.OtherProvider, "At least one other potential provider engaged"),
                    new(S4_2, "Outcomes, reasons for change and process are published", Published),
                ],
            },
            new("close-specification", "Close the specification")
            {
                From = [Specification],
                To = Deciding,
                Requirements = [new(S4_3, "Providers have contributed to the specification", Contributed)],
            },
            new("decide-tender", "Decide whether to tender")
            {
                From = [Deciding],
                Branches =
                [
                    new("No tender", Stage.Closed, attempt => attempt.Own.Get(Decided) == TenderDecision.NoTender),
                    new("Tender", Tendered, attempt => attempt.Own.Get(Decided) != TenderDecision.NoTender),
                ],
                IsKey = true,
                OwnFields = [Decided, ClinicalJustification],
                TooEarly = ([Shaping, Specification], S4_4, "The decision is taken only after the specification is shaped"),
                Effect = (file, attempt, _) => file with
                {
                    DecidedTenderType = attempt.Own.Get(Decided) switch
                    {
                        TenderDecision.OpenTender => TenderType.Open,
                        TenderDecision.NhsOnlyTender => TenderType.NhsOnly,
                        _ => null,
                    },
                },
                Requirements =
                [
                    AnsweredOnForm(S4_5, "An NHS-only tender has a clinical or safety justification", ClinicalJustification, view =>
                        view.Attempt.Own.Has(Decided)
                        && (view.Attempt.Own.Get(Decided) != TenderDecision.NhsOnlyTender || view.Attempt.Own.Has(ClinicalJustification))),
                ],
            },
            .. Tender.Steps,
        ],
        Facts =
        [
            FactRule.For(PublishProspectus.Definition, [Shaping]),
            FactRule.For<RecordContribution>(RecordContribution.Definition, [Specification], (_, contribution, context) =>
                context.Invalid(context.Bodies.FindProvider(contribution.Provider) is null, RecordContribution.ProviderField, "Choose a known provider")),
            .. Tender.Facts,
        ],
    };

    private static Tendering Tender => new(Tendered)
    {
        FairChance = S4_6,
        StrategySignOff = S4_O2,
        ShaAssurance = S4_O4,
    };

    private static Finding Published(Outlook<CaseFile> view) => view.File.Prospectuses.FindLast(prospectus => prospectus.On <= view.On) is { } published
        ? Finding.Met($"Published on {EnglishFormat.Day(published.On)}", published.Mark.Number)
        : Finding.Missing("No prospectus is published", new Prompt(PublishProspectus.Definition, "Publish the prospectus"));

    private static Finding Contributed(Outlook<CaseFile> view)
    {
        var contributions = view.File.Contributions;
        if (view.File.Providers.Count == 0)
        {
            return contributions.Find(contribution => !contribution.Details.Declined) is { } first
                ? Finding.Met("A provider has contributed", first.Mark.Number)
                : Finding.Missing("No provider has contributed yet", new Prompt(RecordContribution.Definition, "Record a contribution"));
        }

        var waiting = view.File.Providers.FirstOrDefault(provider => !contributions.Exists(contribution => contribution.Details.Provider == provider));
        return waiting is null
            ? Finding.Met("Each existing provider has contributed or declined", [.. contributions.Select(contribution => contribution.Mark.Number)])
            : Finding.Missing(
                $"Nothing from {view.Bodies.FindProvider(waiting)?.Name ?? waiting}",
                new Prompt(RecordContribution.Definition, "Record a contribution") { Filled = [(RecordContribution.ProviderField, waiting)] });
    }
}

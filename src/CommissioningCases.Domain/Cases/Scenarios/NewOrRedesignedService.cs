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

    /// <summary>The field that says whether and how openly it is tendered.</summary>
    internal static ChoiceField<TenderDecision> Decided { get; } = new("decision", "Decision");

    private static TextField ClinicalJustification { get; } = new("clinicalJustification", "Clinical or safety justification")
    {
        Presence = Presence.Optional,
        Hint = "Needed for an NHS-only tender",
    };

    private static TextField Provision { get; } = new("provision", "Who will provide the service, or why nobody")
    {
        Presence = Presence.Optional,
        Hint = "Needed where there is no tender",
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
                    new(S4_2, "Outcomes, reasons for change and process are published", view => view.File.Prospectuses.Latest() is { } published
                        ? Finding.Met($"Published on {EnglishFormat.Day(published.On)}", published.Mark.Number)
                        : Finding.Missing("No prospectus is published", new Prompt(PublishProspectus.Definition, "Publish the prospectus"))),
                    SinceProspectus(EngagedWith.Provider, "Each existing provider engaged since the prospectus", (view, since, when) =>
                        EachEngaged(view, view.File.Providers, view.File.Engaged(EngagedWith.Provider).Where(engagement => engagement.On >= since), when)),
                    SinceProspectus(EngagedWith.Staff, "Staff engaged since the prospectus, where there is an existing provider", (view, since, when) => view.File.Providers.Count == 0
                        ? Finding.NotAsked("No existing provider")
                        : Engaged(view.File.Engaged(EngagedWith.Staff).Where(engagement => engagement.On >= since), EngagedWith.Staff, when)),
                    SinceProspectus(EngagedWith.OtherProvider, "At least one other potential provider engaged since the prospectus", (view, since, when) =>
                        Engaged(view.File.Engaged(EngagedWith.OtherProvider).Where(engagement => engagement.On >= since), EngagedWith.OtherProvider, when)),
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
                Ending = CaseEnding.NotTendered,
                Branches =
                [
                    new("No tender", Stage.Closed, own => own.Get(Decided) == TenderDecision.NoTender),
                    new("Tender", Tendered, own => own.Get(Decided) != TenderDecision.NoTender),
                ],
                IsKey = true,
                OwnFields = [Decided, ClinicalJustification, Provision],
                Conditional =
                [
                    ConditionalField.With(Decided, ClinicalJustification, TenderDecision.NhsOnlyTender) with { IsNeeded = false },
                    ConditionalField.With(Decided, Provision, TenderDecision.NoTender),
                ],
                TooEarly = ([Shaping, Specification], S4_4, "The decision is taken only after the specification is shaped"),
                Requirements =
                [
                    AnsweredOnForm(S4_5, "An NHS-only tender has a clinical or safety justification", ClinicalJustification, (_, own) =>
                        own.Get(Decided) != TenderDecision.NhsOnlyTender || own.Has(ClinicalJustification)),
                    new(S4_O4, "The SHA has assured a decision not to tender", view => view.Own is { } own && own.Get(Decided) == TenderDecision.NoTender
                        ? AssuredBy(view.File, Mechanism.ShaAssurance)
                        : Finding.NotAsked("Asked where there is no tender")),
                ],
            },
            .. Tender.Steps,
        ],
        Facts =
        [
            FactRule.For(PublishProspectus.Definition, [Shaping]),
            FactRule.For<RecordContribution>(RecordContribution.Definition, [Specification], Check),
            .. Tender.Facts,
        ],
    };

    private static Tendering Tender => new(Tendered)
    {
        Back = Deciding,
        FairChance = S4_6,
        NhsProviders = PP_2,
        StaffEngaged = PP_4,
        StrategySignOff = S4_O2,
        ShaAssurance = S4_O4,
    };

    /// <summary>Early engagement is on what is sought, why, and how (S4.1, S4.2): on or after the first prospectus's day, or where there is none, at any time.</summary>
    private static Requirement<CaseFile> SinceProspectus(EngagedWith with, string statement, Func<Outlook<CaseFile>, DateOnly, string, Finding> test) => Of(
        with,
        S4_1,
        statement,
        view =>
        {
            var since = view.File.Prospectuses.IsEmpty ? view.File.Began : view.File.Prospectuses.Min(prospectus => prospectus.On);
            return test(view, since, Between(since, view.On));
        }) with
    {
        Interpretation = "This service reads “engage fully ... being clear about” as engagement since the prospectus was published.",
    };

    private static Finding Contributed(Outlook<CaseFile> view)
    {
        var contributions = view.File.Contributions.FindAll(view.File.IsOfThisStage);
        if (view.File.Providers.Count == 0)
        {
            return contributions.Find(contribution => !contribution.Details.Declined) is { } first
                ? Finding.Met("A provider has contributed", first.Mark.Number)
                : Finding.Missing("No provider has contributed yet", new Prompt(RecordContribution.Definition, "Record a contribution"));
        }

        var waiting = view.File.Providers.Where(provider => !contributions.Exists(contribution => contribution.Details.Provider == provider)).ToList();
        var isOther = contributions.Exists(contribution => !view.File.Providers.Contains(contribution.Details.Provider));
        return waiting.Count == 0 && isOther
            ? Finding.Met("Each existing provider and another have contributed or declined", [.. contributions.Select(contribution => contribution.Mark.Number)])
            : Finding.Missing(
                $"Nothing from {EnglishFormat.List([.. waiting.Select(code => view.Bodies.FindProvider(code)?.Name ?? code), .. isOther ? Array.Empty<string>() : ["any other provider"]])}",
                new Prompt(RecordContribution.Definition, "Record a contribution") { Filled = waiting is [var provider, ..] ? [(RecordContribution.ProviderField, provider)] : [] });
    }

    private static void Check(CaseFile file, RecordContribution contribution, RuleContext context)
    {
        context.Invalid(context.Bodies.FindProvider(contribution.Provider) is null, RecordContribution.ProviderField, "Choose a known provider");
        var known = file.AsOf(context.On);
        context.Invalid(
            contribution.Declined
            && context.HasRead(RecordContribution.ProviderField)
            && !known.Engaged(EngagedWith.Provider).Concat(known.Engaged(EngagedWith.OtherProvider)).Any(engagement => engagement.Details.Party == contribution.Provider),
            RecordContribution.DeclinedField,
            "A provider can only have declined once it was engaged: record that engagement first");
    }
}

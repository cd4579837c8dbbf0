using static CommissioningCases.Domain.Letters.LetterOf2009;

namespace CommissioningCases.Domain.Cases;

/// <summary>Tendering, which scenarios 1 to 4 and 6 share: a fair chance for every existing provider, and the best bid wins.</summary>
/// <param name="stage">The stage in which the scenario tenders.</param>
internal sealed class Tendering(Stage stage)
{
    /// <summary>A tender that is open for fewer days is not a fair process (PP.6a).</summary>
    public const int ShortestTenderInDays = 30;

    private const string FairTime = "This service reads “fairness and transparency of process” as 30 days or more to bid.";

    /// <summary>The field of the award's form.</summary>
    public static CodeField Winner { get; } = new("provider", "Provider", CodeSource.Provider);

    /// <summary>The clause that gives existing providers their fair chance.</summary>
    public required Clause FairChance { get; init; }

    /// <summary>The clause under which the SHA assures the award.</summary>
    public required Clause ShaAssurance { get; init; }

    /// <summary>The clause that refuses an NHS-only tender; null where the decision before it tells the type (S4.4).</summary>
    public Clause? AgainstNhsOnly { get; init; }

    /// <summary>The clause under which the SHA signs off the PCT's strategy beforehand; null where none asks for it.</summary>
    public Clause? StrategySignOff { get; init; }

    /// <summary>The clause under which provider and staff stay engaged; null where none asks for it.</summary>
    public Clause? BothEngaged { get; init; }

    /// <summary>The clause that opens the contract of an independent provider to NHS providers; null in the other scenarios.</summary>
    public Clause? NhsProvidersInvited { get; init; }

    public IReadOnlyList<FactRule> Facts =>
    [
        FactRule.For<OpenTender>(OpenTender.Definition, [stage], Check)
            .Under(Named(PP_6a, PP_7, AgainstNhsOnly ?? S4_4, StrategySignOff)).ReadAs(FairTime).OfThisStage().When(file => file.OpenTender is null),
        FactRule.For<Invite>(Invite.Definition, [stage], Check).Under(Named(S4_5, FairChance, NhsProvidersInvited)).When(HasOpenTender),
        FactRule.For<ReceiveBid>(ReceiveBid.Definition, [stage], Check).Under(S4_5, PP_6a).When(HasOpenTender),
        FactRule.For<ScoreBid>(ScoreBid.Definition, [stage], Check).Under(PP_6a).When(file => file.OpenTender is { Bids.IsEmpty: false }),
    ];

    public IReadOnlyList<Step> Steps =>
    [
        new("award", "Award the contract")
        {
            From = [stage],
            To = Stage.Closed,
            IsKey = true,
            OwnFields = [Winner],
            IsTimely = HasOpenTender,
            EndsTender = true,
            CheckFields = (file, attempt, context) => context.Invalid(
                file.OpenTender?.Bids.ContainsKey(attempt.Own.Get(Winner)!) != true,
                Winner,
                "Choose a provider with a bid in the open tender"),
            Effect = (file, attempt, _) => file.WithTender(tender => tender with { AwardedTo = attempt.Own.Get(Winner) }),
            Requirements = [.. AwardRequirements()],
        },
        new("abandon-tender", "Abandon the tender")
        {
            From = [stage],
            IsTimely = HasOpenTender,
            EndsTender = true,
            CheckFields = (file, _, context) => context.Invalid(file.OpenTender is null, "stage", "No tender is open"),
            Effect = (file, _, mark) => file.WithTender(tender => tender with { AbandonedOn = mark.On }),
        },
    ];

    private static Clause[] Named(params IEnumerable<Clause?> clauses) => [.. clauses.OfType<Clause>()];

    private static bool HasOpenTender(CaseFile file) => file.OpenTender is not null;

    /// <summary>The existing providers that may bid: in an NHS-only tender only NHS bodies.</summary>
    private static IEnumerable<string> Eligible(CaseFile file, Tender tender, KnownBodies bodies) =>
        file.Providers.Where(provider => tender.Details.Type != TenderType.NhsOnly || bodies.IsNhs(provider));

    private IEnumerable<Requirement<CaseFile>> AwardRequirements()
    {
        yield return new(PP_6a, "Every bid is scored", view => view.File.OpenTender?.Bids.Values switch
        {
            null => Finding.Missing("No tender is open", new Prompt(OpenTender.Definition, "Open a tender")),
            var bids when bids.All(bid => bid.Scored is not null) => Finding.Met($"{bids.Count()} scored"),
            var bids => Finding.Missing($"{bids.Count(bid => bid.Scored is not null)} of {bids.Count()} scored", new Prompt(ScoreBid.Definition, "Score a bid")),
        });
        yield return Requirements.AnsweredOnForm(PP_7, "No bid has a higher weighted score", Winner, IsBest);
        yield return new(FairChance, "Every eligible existing provider was invited", ExistingInvited);
        if (NhsProvidersInvited is { } clause)
        {
            yield return new(clause, "An NHS provider was invited", view =>
                view.File.OpenTender?.Invitations.Find(invitation => view.Bodies.IsNhs(invitation.Provider)) is { } invited
                    ? Finding.Met(null, invited.Mark.Number)
                    : Finding.Missing("None was invited", new Prompt(Invite.Definition, "Invite an NHS provider")));
        }

        if (BothEngaged is { } engaged)
        {
            yield return Requirements.ProviderAndStaffEngagedInThisStage(engaged);
        }

        yield return Requirements.Assured(ShaAssurance, Mechanism.ShaAssurance, "The SHA has assured the case");
    }

    private static bool IsBest(Outlook<CaseFile> view)
    {
        if (view.File.OpenTender is not { } tender || view.Attempt.Own.Get(Winner) is not { } winner)
        {
            return false;
        }

        // An unscored bid is not outscored: that it must be scored is a requirement of its own.
        var best = tender.WeightedScore(tender.Bids[winner]);
        return best is null || tender.Bids.Values.All(bid => !(tender.WeightedScore(bid) > best));
    }

    private static Finding ExistingInvited(Outlook<CaseFile> view)
    {
        if (view.File.OpenTender is not { } tender)
        {
            return Finding.Missing("No tender is open");
        }

        var waiting = Eligible(view.File, tender, view.Bodies).FirstOrDefault(provider => !tender.HasInvited(provider));
        return waiting is null
            ? Finding.Met()
            : Finding.Missing(
                $"{view.Bodies.FindProvider(waiting)?.Name ?? waiting} was not invited",
                new Prompt(Invite.Definition, "Invite the existing provider") { Filled = [(Invite.ProviderField, waiting)] });
    }

    private void Check(CaseFile file, OpenTender tender, RuleContext context)
    {
        context.Invalid(file.OpenTender is not null, "stage", "A tender is open already: award or abandon it first");
        context.Refuse(tender.Closes < context.On.AddDays(ShortestTenderInDays), PP_6a, "A tender stays open for 30 days or more", FairTime);
        context.Refuse(tender.Weights.Quality == 0 || tender.Weights.Value == 0, PP_7, "Quality and value both weigh in the evaluation");
        if (AgainstNhsOnly is { } against)
        {
            context.Refuse(tender.Type == TenderType.NhsOnly, against, "The tender is open to all");
        }
        else
        {
            context.Refuse(tender.Type != file.DecidedTenderType, S4_4, "The tender is of the type that was decided");
        }

        if (StrategySignOff is { } signOff)
        {
            context.Refuse(
                !Requirements.AssuredBy(file, Mechanism.ShaStrategySignOff, context.On).IsMet,
                signOff,
                "The SHA has signed off the PCT's strategy");
        }
    }

    private void Check(CaseFile file, Invite invitation, RuleContext context)
    {
        if (!RequireOpenTender(file, context, out var tender))
        {
            return;
        }

        if (context.On < tender.On || context.On > tender.Details.Closes)
        {
            context.Invalid("on", $"Providers are invited between {EnglishFormat.Day(tender.On)} and {EnglishFormat.Day(tender.Details.Closes)}, while the tender is open");
        }

        CheckKnown(invitation.Provider, Invite.ProviderField, context);
        CheckNhsOnly(tender, invitation.Provider, context);
        var isExisting = file.Providers.Contains(invitation.Provider);
        context.Refuse(
            !isExisting && Eligible(file, tender, context.Bodies).Any(provider => !tender.HasInvited(provider)),
            FairChance,
            "Existing providers are invited before any other");
        if (NhsProvidersInvited is { } clause)
        {
            context.Refuse(
                !isExisting && !context.Bodies.IsNhs(invitation.Provider) && !tender.Invitations.Exists(i => context.Bodies.IsNhs(i.Provider)),
                clause,
                "An NHS provider is invited before any other independent provider");
        }
    }

    private static void Check(CaseFile file, ReceiveBid bid, RuleContext context)
    {
        if (!RequireOpenTender(file, context, out var tender))
        {
            return;
        }

        CheckKnown(bid.Provider, ReceiveBid.ProviderField, context);
        context.Invalid(tender.Bids.ContainsKey(bid.Provider), ReceiveBid.ProviderField, "That provider has a bid already");
        CheckNhsOnly(tender, bid.Provider, context);
        context.Refuse(context.On > tender.Details.Closes, PP_6a, "Bids arrive by the closing day");
    }

    private static void Check(CaseFile file, ScoreBid score, RuleContext context)
    {
        if (!RequireOpenTender(file, context, out var tender))
        {
            return;
        }

        var bid = tender.Bids.GetValueOrDefault(score.Provider);
        context.Invalid(bid is null, ScoreBid.ProviderField, "Choose a provider with a bid");
        context.Invalid(bid?.Scored is not null, ScoreBid.ProviderField, "That bid is scored already");
        context.Refuse(context.On <= tender.Details.Closes, PP_6a, "Bids are scored after the closing day");
    }

    private static bool RequireOpenTender(CaseFile file, RuleContext context, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Tender? tender)
    {
        tender = file.OpenTender;
        context.Invalid(tender is null, "stage", "No tender is open");
        return tender is not null;
    }

    private static void CheckKnown(string provider, Field field, RuleContext context) =>
        context.Invalid(context.Bodies.FindProvider(provider) is null, field, "Choose a known provider");

    private static void CheckNhsOnly(Tender tender, string provider, RuleContext context) => context.Refuse(
        tender.Details.Type == TenderType.NhsOnly && !context.Bodies.IsNhs(provider),
        S4_5,
        "Only NHS bodies take part in an NHS-only tender");
}

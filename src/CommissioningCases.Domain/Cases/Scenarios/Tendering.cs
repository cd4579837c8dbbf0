using static CommissioningCases.Domain.Letters.LetterOf2009;

namespace CommissioningCases.Domain.Cases;

/// <summary>Tendering, which scenarios 1 to 4 and 6 share: a fair chance for every existing provider, and the best bid wins.</summary>
/// <param name="stage">The stage in which the scenario tenders.</param>
internal sealed class Tendering(Stage stage)
{
    /// <summary>Whoever is invited later has no fair time to bid (PP.6a).</summary>
    public const int ShortestInvitationInDays = 14;

    private const string FairTime = "This service reads “fairness and transparency of process” as 30 days or more to bid, and an invitation 14 days or more before the closing day; neither quality nor value weighs less than 10 per cent.";

    private const string TenderField = "tender";

    /// <summary>The bidder that an award is proposed for.</summary>
    public static CodeField Winner { get; } = new("provider", "Provider", CodeSource.Bidder);

    private static BooleanField GoBack { get; } = new("back", "Go back and consider other ways?") { Presence = Presence.Optional };

    /// <summary>The stage to which a case can return when it abandons a tender.</summary>
    public required Stage Back { get; init; }

    /// <summary>The clause that gives existing providers their fair chance.</summary>
    public required Clause FairChance { get; init; }

    /// <summary>The clause that gives NHS providers the opportunity to bid.</summary>
    public required Clause NhsProviders { get; init; }

    /// <summary>The clause under which the SHA assures the award.</summary>
    public required Clause ShaAssurance { get; init; }

    /// <summary>The clause under which the SHA signs off the PCT's strategy beforehand; null where none asks for it.</summary>
    public Clause? StrategySignOff { get; init; }

    /// <summary>The clause under which provider and staff stay engaged; null where none asks for both.</summary>
    public Clause? BothEngaged { get; init; }

    /// <summary>The clause under which the staff of existing providers stay engaged; null where none asks for them alone.</summary>
    public Clause? StaffEngaged { get; init; }

    /// <summary>The clause under which the regulator assures the award; null where none asks for it.</summary>
    public Clause? Regulator { get; init; }

    /// <summary>The clause by which NHS providers are invited before other new ones; null in the other scenarios.</summary>
    public Clause? NhsProvidersFirst { get; init; }

    public IReadOnlyList<FactRule> Facts =>
    [
        FactRule.For<OpenTender>(OpenTender.Definition, [stage], Check).Under(Named(StrategySignOff)).ReadAs(FairTime).OfThisStage().When(file => file.OpenTender is null),
        OnOpenTender<Invite>(Invite.Definition, Check).Under(Named(PP_6a, S4_5, FairChance, NhsProvidersFirst)).ReadAs(FairTime),
        OnOpenTender<ReceiveBid>(ReceiveBid.Definition, Check).Under(S4_5, PP_6a),
        OnOpenTender<WithdrawBid>(WithdrawBid.Definition, Check).When(HasBids),
        OnOpenTender<ScoreBid>(ScoreBid.Definition, Check).When(HasBids),
    ];

    public IReadOnlyList<Step> Steps =>
    [
        new("award", "Award the contract")
        {
            From = [stage],
            To = Stage.Closed,
            IsKey = true,
            OwnFields = [Winner],
            EndsTender = true,
            InContract = ContractChange.Awarded,
            CheckFields = (file, own, context) => context.Invalid(
                own.Get(Winner) is { } winner && file.OpenTender?.AsOf(context.On).FindBid(winner) is null,
                Winner,
                "Choose a provider with a bid in the open tender"),
            Effect = (file, own, _) => file.WithTender(tender => tender with { AwardedTo = own.Get(Winner) }),
            Requirements = [.. AwardRequirements()],
        },
        new("abandon-tender", "Abandon the tender")
        {
            From = [stage],
            Branches = [new("Go back", Back, own => own.Get(GoBack))],
            CanStay = true,
            BecomesKey = new KeyCondition(
                "once a bid is scored",
                file => file.OpenTender?.Bids.Any(bid => bid.Scored is not null) == true,
                "This service lets no result of a tender be thrown away without the Board."),
            NeedsBoardAlone = true,
            OwnFields = [GoBack],
            EndsTender = true,
            CheckFields = (file, _, context) => context.InvalidBefore(file.OpenTender?.On, "when the tender was opened"),
            Effect = (file, _, mark) => file.WithTender(tender => tender with { AbandonedOn = mark.On }),
        },
    ];

    private static Clause[] Named(params IEnumerable<Clause?> clauses) => [.. clauses.OfType<Clause>()];

    private static bool HasBids(CaseFile file) => file.OpenTender?.Bids.Any() == true;

    private FactRule OnOpenTender<T>(ActionDefinition<CaseFile> action, Action<CaseFile, T, RuleContext> check)
        where T : HistoryAction<CaseFile> => FactRule.For(action, [stage], check).Needing(file => file.OpenTender is not null, TenderField, "No tender is open");

    private IEnumerable<Requirement<CaseFile>> AwardRequirements()
    {
        yield return new(PP_6a, "The closing day has passed", view => view.File.OpenTender switch
        {
            null => NoTender,
            { Details.Closes: var closes } when view.On <= closes => Finding.Missing($"It closes on {EnglishFormat.Day(closes)}"),
            { Details.Closes: var closes } => Finding.Met($"It closed on {EnglishFormat.Day(closes)}"),
        });
        yield return new(PP_6a, "Every bid is scored", view => view.File.OpenTender?.Bids.ToList() switch
        {
            null => NoTender,
            [] => Finding.NotAsked("No bid has come in"),
            var bids when bids.TrueForAll(bid => bid.Scored is not null) => Finding.Met($"{bids.Count} scored"),
            var bids => Finding.Missing($"{bids.Count(bid => bid.Scored is not null)} of {bids.Count} scored", new Prompt(ScoreBid.Definition, "Score a bid")),
        });
        yield return Requirements.AnsweredOnForm(PP_6a, "The winner has a bid that is scored", Winner, (view, own) =>
            view.File.OpenTender?.FindBid(own.Get(Winner)!)?.Scored is not null, "The bid that is proposed is withdrawn or not scored");
        yield return Requirements.AnsweredOnForm(PP_6a, "The award was proposed after the last score", Winner, (view, _) =>
            view.Proposal is { } proposal && !ScoresOf(view).Any(score => score.On > proposal.On || score.Mark.Number > proposal.Mark.Number), "A bid was scored after the award was proposed");
        yield return Requirements.AnsweredOnForm(PP_7, "No bid has a higher weighted score", Winner, IsBest, "Another bid has a higher weighted score");
        yield return new(FairChance, "Every existing provider was invited", ExistingInvited);
        yield return new(NhsProviders, "An NHS provider was invited, or has bid", view => view.File.OpenTender switch
        {
            null => NoTender,
            var tender when tender.Invitations.Find(invitation => view.Bodies.IsNhs(invitation.Provider)) is { } invited => Finding.Met("Invited", invited.Mark.Number),
            var tender when tender.Bids.FirstOrDefault(bid => view.Bodies.IsNhs(bid.Provider)) is { } bid => Finding.Met("Has bid", bid.Mark.Number),
            _ => Finding.Missing("None was invited, and none has bid", new Prompt(Invite.Definition, "Invite an NHS provider")),
        });
        if (BothEngaged is { } both)
        {
            yield return Requirements.ProviderAndStaffEngagedInThisStage(both);
        }

        if (StaffEngaged is { } staff)
        {
            var engaged = Requirements.EngagedInThisStage(staff, EngagedWith.Staff);
            yield return engaged with
            {
                Test = view => view.File.Providers.Count == 0 ? Finding.NotAsked("No existing provider") : engaged.Test(view),
                Interpretation = "This service asks for it while the service is tendered, too.",
            };
        }

        yield return Requirements.Assured(ShaAssurance, Mechanism.ShaAssurance, "The SHA has assured the case");
        if (Regulator is { } regulator)
        {
            yield return Requirements.RegulatorContent(regulator);
        }
    }

    private static Finding NoTender => Finding.Missing("No tender is open", new Prompt(OpenTender.Definition, "Open a tender"));

    private static IEnumerable<BidScore> ScoresOf(Outlook<CaseFile> view) => view.File.OpenTender?.Bids.Select(bid => bid.Scored).OfType<BidScore>() ?? [];

    private static bool IsBest(Outlook<CaseFile> view, FieldValues own)
    {
        // An unscored bid is not outscored: that it must be scored is a requirement of its own.
        return view.File.OpenTender is not { } tender
            || tender.FindBid(own.Get(Winner)!) is not { } winner
            || tender.WeightOf(winner) is not { } best
            || tender.Bids.All(bid => !(tender.WeightOf(bid) > best));
    }

    private static Finding ExistingInvited(Outlook<CaseFile> view)
    {
        if (view.File.OpenTender is not { } tender)
        {
            return NoTender;
        }

        if (view.File.Providers.Count == 0)
        {
            return Finding.NotAsked("No existing provider");
        }

        var waiting = view.File.Providers.Where(provider => !tender.HasInvited(provider)).ToList();
        return waiting is [var first, ..]
            ? Finding.Missing(
                $"Not invited: {Requirements.Names(view, waiting)}",
                new Prompt(Invite.Definition, "Invite the existing provider") { Filled = [(Invite.ProviderField, first)] })
            : Finding.Met(null, [.. tender.Invitations.Where(invitation => view.File.Providers.Contains(invitation.Provider)).Select(invitation => invitation.Mark.Number)]);
    }

    private void Check(CaseFile file, OpenTender tender, RuleContext context)
    {
        context.Invalid(file.OpenTender is not null, TenderField, "A tender is open already: award or abandon it first");
        context.InvalidBefore(file.Tenders is [.., { AbandonedOn: { } abandoned }] ? abandoned : null, "when the tender before was abandoned");
        context.Invalid(tender.Closes < context.On.AddDays(OpenTender.ShortestInDays), OpenTender.ClosesField, "A tender is open for at least 30 days (PP.6a)");
        if (StrategySignOff is { } signOff)
        {
            context.Refuse(
                !Requirements.AssuredBy(file.AsOf(context.On), Mechanism.ShaStrategySignOff).IsMet,
                signOff,
                "The SHA has signed off the PCT's strategy");
        }
    }

    private void Check(CaseFile file, Invite invitation, RuleContext context)
    {
        var tender = file.OpenTender!;
        var known = tender.AsOf(context.On);
        context.InvalidBefore(tender.On, "when the tender was opened");
        context.Invalid(context.On > tender.Details.Closes, "on", $"Providers are invited until {EnglishFormat.Day(tender.Details.Closes)}, when the tender closes");
        CheckKnown(invitation.Provider, Invite.ProviderField, context);
        context.Invalid(tender.HasInvited(invitation.Provider), Invite.ProviderField, "That provider was invited already");
        CheckNhsOnly(file, tender, invitation.Provider, context);
        context.Refuse(
            context.On.AddDays(ShortestInvitationInDays) > tender.Details.Closes,
            PP_6a,
            "A provider is invited 14 days or more before the closing day",
            FairTime);
        var isExisting = file.Providers.Contains(invitation.Provider);
        context.Refuse(
            !isExisting && file.Providers.Any(provider => !known.HasInvited(provider)),
            FairChance,
            "Existing providers are invited before any other");
        if (NhsProvidersFirst is { } clause)
        {
            context.Refuse(
                !isExisting && !context.Bodies.IsNhs(invitation.Provider) && !known.Invitations.Exists(other => context.Bodies.IsNhs(other.Provider)),
                clause,
                "An NHS provider is invited before any other independent provider");
        }
    }

    private static void Check(CaseFile file, ReceiveBid bid, RuleContext context)
    {
        var tender = file.OpenTender!;
        context.InvalidBefore(tender.On, "when the tender was opened");
        CheckKnown(bid.Provider, ReceiveBid.ProviderField, context);
        context.Invalid(tender.BidsReceived.Exists(other => other.Provider == bid.Provider), ReceiveBid.ProviderField, "That provider has bid already");
        CheckNhsOnly(file, tender, bid.Provider, context);
        context.Refuse(context.On > tender.Details.Closes, PP_6a, "Bids arrive by the closing day");
    }

    private static void Check(CaseFile file, WithdrawBid withdrawal, RuleContext context)
    {
        var bid = file.OpenTender!.FindBid(withdrawal.Provider);
        context.Invalid(bid is null, WithdrawBid.ProviderField, "Choose a provider with a bid");
        context.InvalidBefore(bid?.On, "when the bid was received");
    }

    private static void Check(CaseFile file, ScoreBid score, RuleContext context)
    {
        var tender = file.OpenTender!;
        var bid = tender.FindBid(score.Provider);
        context.Invalid(bid is null, ScoreBid.ProviderField, "Choose a provider with a bid");
        context.Invalid(bid?.Scored is not null, ScoreBid.ProviderField, "That bid is scored already");
        context.Invalid(context.On <= tender.Details.Closes, "on", $"Bids are scored after {EnglishFormat.Day(tender.Details.Closes)}, when the tender closes");
    }

    private static void CheckKnown(string provider, Field field, RuleContext context) =>
        context.Invalid(context.Bodies.FindProvider(provider) is null, field, "Choose a known provider");

    private static void CheckNhsOnly(CaseFile file, Tender tender, string provider, RuleContext context) => context.Refuse(
        tender.Type == TenderType.NhsOnly && !context.Bodies.IsNhs(provider) && !file.Providers.Contains(provider),
        S4_5,
        "Only NHS bodies and existing providers take part in an NHS-only tender");
}

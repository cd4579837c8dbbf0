using static CommissioningCases.Domain.Letters.LetterOf2009;
using static CommissioningCases.Domain.Cases.Requirements;

namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Scenario 5. Providers are added by an open or managed accreditation; existing ones stay as long as they meet quality, value
/// and registration requirements.
/// </summary>
internal static class IncreasingPatientChoice
{
    private static Stage Design { get; } = new("design", "Design", "The accreditation process and its criteria are designed with providers and staff.");

    private static Stage Accreditation { get; } = new("accreditation", "Accreditation", "Additional providers apply and are accredited.");

    private static Stage Live { get; } = new("live", "Live", "Patients choose among existing and accredited providers.");

    /// <summary>The field that says how providers are accredited.</summary>
    internal static ChoiceField<AccreditationMode> Mode { get; } = new("mode", "Process");

    /// <summary>The field that says how many providers a managed process accredits.</summary>
    internal static NumberField Places { get; } = new("places", "Places") { Least = 1, IsWhole = true, Presence = Presence.Optional, Hint = "Needed in a managed process: how many providers it accredits" };

    private static TextListField Criteria { get; } = new("criteria", "Criteria") { Hint = "One on each line" };

    private const string RecordedInProgramme = "The applications of this case are recorded in the choice programme whose service it shares";

    public static ScenarioDefinition Definition { get; } = new(5, "Increasing patient choice")
    {
        Purpose = "Patients are to have more providers to choose from, beside the existing ones.",
        Providers = ExistingProviders.AtLeastOne,
        CanShareApplications = true,
        Stages = [Design, Accreditation, Live],
        Oversight =
        [
            new(Mechanism.WccAssurance, S5_O1),
            new(Mechanism.ShaStrategySignOff, S5_O2),
            new(Mechanism.TcsAssurance, S5_O3),
            new(Mechanism.ShaAssurance, S5_O4),
            new(Mechanism.CooperationAndCompetitionPanel, S5_O5),
        ],
        Steps =
        [
            new("open-accreditation", "Open accreditation")
            {
                From = [Design],
                To = Accreditation,
                IsKey = true,
                OwnFields = [Mode, Criteria, Places],
                Conditional = [ConditionalField.With(Mode, Places, Cases.AccreditationMode.Managed)],
                CheckFields = (file, own, context) => context.Invalid(
                    file.SharesApplications && own.Get(Mode) != AccreditationMode.Open,
                    Mode,
                    "The case shares the applications of a choice programme, to which any provider that qualifies belongs: its process is open"),
                Requirements =
                [
                    new(PP_3, "Each existing provider engaged in this stage", view =>
                        EachEngaged(view, view.File.RemainingProviders, view.File.EngagedInThisStage(EngagedWith.Provider), InThisStage(view))),
                    EngagedInThisStage(PP_4, EngagedWith.Staff),
                    Assured(S5_O2, Mechanism.ShaStrategySignOff, "The SHA has signed off the PCT's strategy"),
                ],
            },
            new("go-live", "Go live")
            {
                From = [Accreditation],
                To = Live,
                RestsOnApplications = true,
                CheckFields = (file, own, context) => context.Invalid(
                    own.Get(SharedApplications.Field)?.Any(application => IsNoAdditionalProvider(file, application.Provider, context)) == true,
                    SharedApplications.Field,
                    "Name applications of known providers that are not the case's"),
                Effect = (file, own, _) => own.Get(SharedApplications.Field) is { } shared ? file with { Applications = [.. shared] } : file,
                Requirements =
                [
                    new(S5_1, "At least one additional provider is accredited", view =>
                    {
                        // Thought of beforehand, the step has no applications of its own yet: those are looked at that the case has by now.
                        var applications = view.Attempt.Own.Get(SharedApplications.Field) ?? [.. view.File.Applications];
                        List<Application> accredited = [.. applications.Where(application => application.IsAccredited)];
                        return Finding.When(
                            accredited.Count > 0,
                            $"{accredited.Count} accredited",
                            view.File.SharesApplications ? null
                                : view.File.Applications.Exists(application => application.Decided is null)
                                ? new Prompt(DecideApplication.Definition, "Decide an application")
                                : new Prompt(ReceiveApplication.Definition, "Record an application"),
                            view.File.SharesApplications ? [] : [.. accredited.Select(application => application.Decided!.Mark.Number)]);
                    }),
                ],
            },
            new("close-choice", "Close the case")
            {
                From = [Accreditation, Live],
                To = Stage.Closed,
                Ending = CaseEnding.Choice,
                IsKey = true,
                Requirements = [Assured(S5_O4, Mechanism.ShaAssurance, "The SHA has assured the case")],
            },
        ],
        Facts =
        [
            FactRule.For<ReceiveApplication>(ReceiveApplication.Definition, [Accreditation, Live], Check).Under(S5_1).When(file => !file.SharesApplications),
            FactRule.For<DecideApplication>(DecideApplication.Definition, [Accreditation, Live], Check)
                .Under(S5_1).When(file => !file.SharesApplications && file.Applications.Exists(application => application.IsPending)),
            FactRule.For<EndAccreditation>(EndAccreditation.Definition, [Accreditation, Live], Check).When(file => !file.SharesApplications && file.Applications.Exists(application => application.IsAccredited)),
            FactRule.For<WithdrawProvider>(WithdrawProvider.Definition, [], Check).Under(S5_2, S5_3, PP_3).When(file => file.RemainingProviders.Any()),
        ],
    };

    private static bool IsNoAdditionalProvider(CaseFile file, string provider, RuleContext context) =>
        context.Bodies.FindProvider(provider) is null || file.Providers.Contains(provider);

    private static void Check(CaseFile file, ReceiveApplication application, RuleContext context)
    {
        context.Invalid(file.SharesApplications, ReceiveApplication.ProviderField, RecordedInProgramme);
        context.Invalid(
            context.Bodies.FindProvider(application.Provider) is null
            || (file.Providers.Contains(application.Provider) && !file.AsOf(context.On).IsWithdrawn(application.Provider)),
            ReceiveApplication.ProviderField,
            "Choose a known provider that is not one of the case's, or was withdrawn by that day");
        context.Invalid(
            file.Applications.Exists(other => other.Provider == application.Provider && (other.IsPending || other.IsAccredited)),
            ReceiveApplication.ProviderField,
            "That provider's application is pending or was accredited");
        context.Refuse(
            file.Current.Stage == Live && file.AccreditationMode == AccreditationMode.Managed,
            S5_1,
            "A managed process takes applications before it goes live");
    }

    private static void Check(CaseFile file, DecideApplication decision, RuleContext context)
    {
        var pending = file.PendingApplication(decision.Provider);
        context.Invalid(file.SharesApplications, DecideApplication.ProviderField, RecordedInProgramme);
        context.Invalid(pending is null, DecideApplication.ProviderField, "Choose a provider whose application is pending");
        context.InvalidBefore(pending?.On, "when the provider applied");
        var taken = file.Applications.Count(application => application.WasAccredited && !(application.Ended?.On <= context.On));
        context.Refuse(
            decision.Outcome == ApplicationOutcome.Accredited && file.Places is { } places && taken >= places,
            S5_1,
            $"A managed process accredits no more providers than it has places ({file.Places})");
    }

    private static void Check(CaseFile file, EndAccreditation end, RuleContext context)
    {
        var accredited = file.Applications.Find(application => application.Provider == end.Provider && application.IsAccredited);
        context.Invalid(file.SharesApplications, EndAccreditation.ProviderField, RecordedInProgramme);
        context.Invalid(accredited is null, EndAccreditation.ProviderField, "Choose an accredited provider");
        context.InvalidBefore(accredited?.Decided!.On, "when the provider was accredited");
    }

    private static void Check(CaseFile file, WithdrawProvider withdrawal, RuleContext context)
    {
        context.Invalid(!file.RemainingProviders.Contains(withdrawal.Provider), WithdrawProvider.ProviderField, "Choose an existing provider");
        context.Refuse(withdrawal.Failed is null, S5_2, "An existing provider that meets the requirements continues to provide");
        context.Refuse(withdrawal.Failed is null, S5_3, "Choice adds providers and displaces none");
        context.Refuse(withdrawal.Evidence is null, S5_2, "There is evidence of the requirement that it failed");
        context.Refuse(
            !file.AsOf(context.On).Engaged(EngagedWith.Provider).Any(engagement => engagement.Details.Party == withdrawal.Provider),
            PP_3,
            "The provider was engaged before it is withdrawn");
    }
}

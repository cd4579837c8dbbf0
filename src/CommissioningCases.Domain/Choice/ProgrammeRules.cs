namespace CommissioningCases.Domain.Choice;

/// <summary>What actions of a choice programme have in common: days and numbers of the letter of 19 July 2011, and what they find at fault alike.</summary>
public static class ProgrammeRules
{
    /// <summary>How many services a cluster identifies for implementation at the least (CP.2).</summary>
    public const int FewestServices = 3;

    /// <summary>From this day on there are implementation packs (CP.5).</summary>
    public static DateOnly PacksAvailable { get; } = new(2011, 11, 1);

    /// <summary>From this day on services go live (CP.6).</summary>
    public static DateOnly RollOut { get; } = new(2012, 4, 1);

    internal static Requirement<ProgrammeFile> AnsweredOnForm<TAction>(Clause clause, string statement, Field field, Func<TAction, bool> isAnswered)
        where TAction : HistoryAction<ProgrammeFile> =>
        new(clause, statement, ahead => isAnswered((TAction)ahead.Action) ? Finding.Met() : Finding.Missing("Asked on the form")) { AskedOnForm = field };

    internal static Finding ShaNotified(Outlook<ProgrammeFile> ahead) => ahead.File.ShaNotified is { } notified
        ? Finding.Met(null, notified.Number)
        : Finding.Missing("not yet", new Prompt(NotifySha.Definition, "Notify the SHA"));

    internal static Finding From(DateOnly first, DateOnly on) => on >= first
        ? Finding.Met()
        : Finding.Missing($"possible from {EnglishFormat.Day(first)}");

    /// <summary>Finds the service at fault unless it is selected, and the day unless it is no earlier than its selection.</summary>
    internal static SelectedService? RequireSelected(ProgrammeFile file, string service, Field field, RuleContext context)
    {
        var selected = file.Services.GetValueOrDefault(service);
        context.Invalid(selected is null, field, "Choose a service that the programme has selected");
        context.InvalidBefore(selected?.On, "when the service was selected");
        return selected;
    }

    /// <returns>Null when it does not wait for its outcome.</returns>
    internal static QualificationApplication? RequirePending(ProgrammeFile file, string record, Field field, RuleContext context)
    {
        var application = file.FindApplication(record);
        context.Invalid(application is not { IsPending: true }, field, "Choose an application that waits for its outcome");
        context.InvalidBefore(application?.On, "when the application came in");
        return application is { IsPending: true } ? application : null;
    }

    internal static void RequirePending(ProgrammeFile file, IReadOnlyList<string> records, Field field, RuleContext context)
    {
        context.Invalid(records.Count == 0 || records.Any(record => file.FindApplication(record) is not { IsPending: true }), field, "Choose applications that wait for their outcome");
        context.Invalid(records.Count != records.Distinct(StringComparer.Ordinal).Count(), field, "Choose each application once");
        context.InvalidBefore(records.Max(record => file.FindApplication(record)?.On), "when the last of the applications came in");
    }

    internal static void RequireStanding(ProgrammeFile file, string service, string provider, RuleContext context, params ProviderStanding[] possible)
    {
        if (RequireSelected(file, service, SuspendProvider.ServiceField, context) is not { } selected)
        {
            return;
        }

        var listing = selected.FindListing(provider);
        context.Invalid(
            listing is null || !possible.Contains(listing.StandingOn(context.On)),
            SuspendProvider.ProviderField,
            possible is [ProviderStanding.Suspended] ? "Choose a suspended provider of the service" : "Choose a provider of the service");
        context.InvalidBefore(listing?.StandsSince, "when the provider was listed, or last suspended, reinstated or removed");
    }

    internal static void RequireNotice(DateOnly notice, Field field, RuleContext context) =>
        context.Invalid(notice > context.On, field, "The provider is given notice before it takes effect");
}

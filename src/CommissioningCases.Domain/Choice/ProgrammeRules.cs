namespace CommissioningCases.Domain.Choice;

/// <summary>What the letter of 19 July 2011 asks of a choice programme.</summary>
public static class ProgrammeRules
{
    /// <summary>How many services a cluster identifies for implementation at the least (CP.2).</summary>
    public const int FewestServices = 3;

    /// <summary>From this day on there are implementation packs (CP.5).</summary>
    public static DateOnly PacksAvailable { get; } = new(2011, 11, 1);

    /// <summary>From this day on services go live (CP.6).</summary>
    public static DateOnly RollOut { get; } = new(2012, 4, 1);

    internal static void Check(ProgrammeFile file, ProgrammeAction action, RuleContext context)
    {
        var definition = action.Describe();
        context.Declared = definition.Clauses;
        switch (action)
        {
            case SelectService select:
                Check(file, select, context);
                break;
            case NotifySha:
                context.Invalid(file.ShaNotified is not null, "do", "The SHA was notified already");
                context.Refuse(definition, new ProgrammeOutlook(file, context.On));
                break;
            case ShareWithDepartment:
                context.Invalid(file.SharedWithDepartment is not null, "do", "The priorities were shared with the Department already");
                context.Refuse(definition, new ProgrammeOutlook(file, context.On));
                break;
            case AdoptPack adopt:
                RequireSelected(file, adopt.Service, AdoptPack.ServiceField, context);
                context.Refuse(definition, new ProgrammeOutlook(file, context.On));
                break;
            case SetPrice set:
                Check(file, set, context);
                break;
            case QualifyProvider qualify:
                Check(file, qualify, context);
                break;
            case GoLive live:
                if (RequireSelected(file, live.Service, GoLive.ServiceField, context) is { } service)
                {
                    context.Invalid(service.Live is not null, GoLive.ServiceField, "That service is live already");
                    context.Refuse(definition, new ProgrammeOutlook(file, context.On, service));
                }

                break;
            default:
                LocalRules.Check(file, action, context);
                QualificationRules.Check(file, action, context);
                break;
        }
    }

    /// <summary>Finds the service at fault unless it is selected, and the day unless it is no earlier than its selection.</summary>
    internal static SelectedService? RequireSelected(ProgrammeFile file, string service, Field field, RuleContext context)
    {
        var selected = file.Services.GetValueOrDefault(service);
        context.Invalid(selected is null, field, "Choose a service that the programme has selected");
        context.Invalid(context.On < selected?.On, "on", "The day cannot be before the service was selected");
        return selected;
    }

    private static void Check(ProgrammeFile file, SelectService select, RuleContext context)
    {
        context.Invalid(
            select.Source == ServiceSource.National && context.Bodies.FindNationalService(select.Service) is null,
            SelectService.ServiceField,
            "Choose one of the eight services of the national list");
        context.Invalid(file.Services.ContainsKey(select.Service), SelectService.ServiceField, "That service is selected already");
        context.Refuse(select.Describe(), new ProgrammeOutlook(file, context.On));
        RequireAnswers(select, context);
    }

    /// <remarks>The letter knows no days of prices. Where they are set out, a patient's course of treatment has one price on each day.</remarks>
    private static void Check(ProgrammeFile file, SetPrice set, RuleContext context)
    {
        var service = RequireSelected(file, set.Service, SetPrice.ServiceField, context);
        context.Invalid(set.Price <= 0, SetPrice.PriceField, "Price in pounds must be above zero");
        var first = set.From ?? context.On;
        context.Invalid(set.Until < first, SetPrice.UntilField, "The last day cannot be before the first");
        if ((set.From ?? set.Until) is not null
            && service?.Prices.Find(price => price.Until is not null && price.Overlaps(first, set.Until ?? DateOnly.MaxValue)) is { } other)
        {
            context.Invalid(
                SetPrice.FromField.Name,
                $"A price of {EnglishFormat.Pounds(other.Price)} holds from {EnglishFormat.Day(other.From)} to {EnglishFormat.Day(other.Until!.Value)}: the days of two prices may not overlap");
        }
    }

    private static void Check(ProgrammeFile file, QualifyProvider qualify, RuleContext context)
    {
        var service = RequireSelected(file, qualify.Service, QualifyProvider.ServiceField, context);
        context.Invalid(context.Bodies.FindProvider(qualify.Provider) is null, QualifyProvider.ProviderField, "Choose a known provider");
        context.Invalid(
            service?.Listed.GetValueOrDefault(qualify.Provider) is { IsExisting: false }
                && service.StandingOf(qualify.Provider, context.On) is ProviderStanding.Qualified or ProviderStanding.Suspended,
            QualifyProvider.ProviderField,
            "That provider is qualified already");
        var application = file.PendingApplication(qualify.Service, qualify.Provider);
        context.Invalid(application is { IsAssessed: false }, QualifyProvider.ProviderField, "Two people must have assessed its application first, each by themselves");
        context.Invalid(context.On < application?.On, "on", "The day cannot be before the application came in");
        context.Invalid(qualify.ReviewOn < context.On, QualifyProvider.ReviewOnField, "The day cannot be before that of the outcome");
        context.Invalid(qualify.ExpiresOn < context.On, QualifyProvider.ExpiresOnField, "The day cannot be before that of the outcome");
        RequireAnswers(qualify, context);
    }

    private static void RequireAnswers(ProgrammeAction action, RuleContext context)
    {
        foreach (var asked in ProgrammeRequirements.AnswersOf(action.Describe()))
        {
            context.Refuse(!asked.IsGiven(action), asked.Clause, asked.Statement);
        }
    }
}

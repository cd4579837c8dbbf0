using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Rules;
using CommissioningCases.Domain.Scenarios;

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

    internal static void Check(ProgrammeFile file, ProgrammeAction action, Ruling ruling)
    {
        var definition = action.Describe();
        ruling.Declared = definition.Clauses;
        switch (action)
        {
            case SelectService select:
                Check(file, select, ruling);
                break;
            case NotifySha:
                ruling.Invalid(file.ShaNotified is not null, "do", "The SHA was notified already");
                ruling.Refuse(definition, new ProgrammeOutlook(file, ruling.On));
                break;
            case ShareWithDepartment:
                ruling.Invalid(file.SharedWithDepartment is not null, "do", "The priorities were shared with the Department already");
                ruling.Refuse(definition, new ProgrammeOutlook(file, ruling.On));
                break;
            case AdoptPack adopt:
                RequireSelected(file, adopt.Service, AdoptPack.ServiceField, ruling);
                ruling.Refuse(definition, new ProgrammeOutlook(file, ruling.On));
                break;
            case SetPrice set:
                Check(file, set, ruling);
                break;
            case QualifyProvider qualify:
                Check(file, qualify, ruling);
                break;
            case GoLive live:
                if (RequireSelected(file, live.Service, GoLive.ServiceField, ruling) is { } service)
                {
                    ruling.Invalid(service.Live is not null, GoLive.ServiceField, "That service is live already");
                    ruling.Refuse(definition, new ProgrammeOutlook(file, ruling.On, service));
                }

                break;
            default:
                LocalRules.Check(file, action, ruling);
                QualificationRules.Check(file, action, ruling);
                break;
        }
    }

    /// <summary>Finds the service at fault unless it is selected, and the day unless it is no earlier than its selection.</summary>
    internal static SelectedService? RequireSelected(ProgrammeFile file, string service, Field field, Ruling ruling)
    {
        var selected = file.Services.GetValueOrDefault(service);
        ruling.Invalid(selected is null, field, "Choose a service that the programme has selected");
        ruling.Invalid(ruling.On < selected?.On, "on", "The day cannot be before the service was selected");
        return selected;
    }

    private static void Check(ProgrammeFile file, SelectService select, Ruling ruling)
    {
        ruling.Invalid(
            select.Source == ServiceSource.National && ruling.Bodies.FindNationalService(select.Service) is null,
            SelectService.ServiceField,
            "Choose one of the eight services of the national list");
        ruling.Invalid(file.Services.ContainsKey(select.Service), SelectService.ServiceField, "That service is selected already");
        ruling.Refuse(select.Describe(), new ProgrammeOutlook(file, ruling.On));
        RequireAnswers(select, ruling);
    }

    /// <remarks>The letter knows no days of prices. Where they are set out, a patient's course of treatment has one price on each day.</remarks>
    private static void Check(ProgrammeFile file, SetPrice set, Ruling ruling)
    {
        var service = RequireSelected(file, set.Service, SetPrice.ServiceField, ruling);
        ruling.Invalid(set.Price <= 0, SetPrice.PriceField, "Price in pounds must be above zero");
        var first = set.From ?? ruling.On;
        ruling.Invalid(set.Until < first, SetPrice.UntilField, "The last day cannot be before the first");
        if ((set.From ?? set.Until) is not null
            && service?.Prices.Find(price => price.Until is not null && price.Overlaps(first, set.Until ?? DateOnly.MaxValue)) is { } other)
        {
            ruling.Invalid(
                SetPrice.FromField.Name,
                $"A price of {Say.Pounds(other.Price)} holds from {Say.Day(other.From)} to {Say.Day(other.Until!.Value)}: the days of two prices may not overlap");
        }
    }

    private static void Check(ProgrammeFile file, QualifyProvider qualify, Ruling ruling)
    {
        var service = RequireSelected(file, qualify.Service, QualifyProvider.ServiceField, ruling);
        ruling.Invalid(ruling.Bodies.FindProvider(qualify.Provider) is null, QualifyProvider.ProviderField, "Choose a known provider");
        ruling.Invalid(
            service?.Listed.GetValueOrDefault(qualify.Provider) is { IsExisting: false }
                && service.StandingOf(qualify.Provider, ruling.On) is ProviderStanding.Qualified or ProviderStanding.Suspended,
            QualifyProvider.ProviderField,
            "That provider is qualified already");
        var application = file.PendingApplication(qualify.Service, qualify.Provider);
        ruling.Invalid(application is { IsAssessed: false }, QualifyProvider.ProviderField, "Two people must have assessed its application first, each by themselves");
        ruling.Invalid(ruling.On < application?.On, "on", "The day cannot be before the application came in");
        ruling.Invalid(qualify.ReviewOn < ruling.On, QualifyProvider.ReviewOnField, "The day cannot be before that of the outcome");
        ruling.Invalid(qualify.ExpiresOn < ruling.On, QualifyProvider.ExpiresOnField, "The day cannot be before that of the outcome");
        RequireAnswers(qualify, ruling);
    }

    private static void RequireAnswers(ProgrammeAction action, Ruling ruling)
    {
        foreach (var asked in ProgrammeRequirements.AnswersOf(action.Describe()))
        {
            ruling.Refuse(!asked.IsGiven(action), asked.Clause, asked.Statement);
        }
    }
}

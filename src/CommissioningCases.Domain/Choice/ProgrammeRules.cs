using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Rules;
using static CommissioningCases.Domain.Letters.LetterOf2011;

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
        ruling.Declared = action.Describe().Clauses;
        switch (action)
        {
            case SelectService select:
                Check(file, select, ruling);
                break;
            case NotifySha:
                ruling.Invalid(file.ShaNotified is not null, "do", "The SHA was notified already");
                ruling.Refuse(file.Services.Count < FewestServices, CP_2, $"Three or more services are selected; {file.Services.Count} so far");
                break;
            case ShareWithDepartment:
                ruling.Invalid(file.SharedWithDepartment is not null, "do", "The priorities were shared with the Department already");
                ruling.Refuse(!(file.ShaNotified?.On <= ruling.On), CP_3, "The SHA was notified on or before that day");
                break;
            case AdoptPack adopt:
                RequireSelected(file, adopt.Service, AdoptPack.ServiceField, ruling);
                ruling.Refuse(ruling.On < PacksAvailable, CP_5, "Implementation packs are available from November 2011");
                break;
            case SetPrice set:
                RequireSelected(file, set.Service, SetPrice.ServiceField, ruling);
                ruling.Invalid(set.Price <= 0, SetPrice.PriceField, "Price in pounds must be above zero");
                break;
            case QualifyProvider qualify:
                Check(file, qualify, ruling);
                break;
            case GoLive live:
                Check(file, live, ruling);
                break;
        }
    }

    private static void Check(ProgrammeFile file, SelectService select, Ruling ruling)
    {
        ruling.Invalid(
            select.Source == ServiceSource.National && ruling.Bodies.FindNationalService(select.Service) is null,
            SelectService.ServiceField,
            "Choose one of the eight services of the national list");
        ruling.Invalid(file.Services.ContainsKey(select.Service), SelectService.ServiceField, "That service is selected already");
        ruling.Refuse(file.GroupsMissing(ruling.On).Any(), CP_1, "All five groups were engaged on or before that day");
        ruling.Refuse(select.Kind is not (ServiceKind.Community or ServiceKind.MentalHealth), CP_2, "The service is a community or mental health service");
        ruling.Refuse(select.Feedback.Length == 0, CP_2, "The choice rests on feedback");
    }

    private static void Check(ProgrammeFile file, QualifyProvider qualify, Ruling ruling)
    {
        var service = RequireSelected(file, qualify.Service, QualifyProvider.ServiceField, ruling);
        ruling.Invalid(ruling.Bodies.FindProvider(qualify.Provider) is null, QualifyProvider.ProviderField, "Choose a known provider");
        ruling.Invalid(service?.IsQualified(qualify.Provider) == true, QualifyProvider.ProviderField, "That provider is qualified already");
        ruling.Refuse(qualify.Rationale.Length == 0, CP_8, "The outcome gives its rationale");
    }

    private static void Check(ProgrammeFile file, GoLive live, Ruling ruling)
    {
        if (RequireSelected(file, live.Service, GoLive.ServiceField, ruling) is not { } service)
        {
            return;
        }

        ruling.Invalid(service.Live is not null, GoLive.ServiceField, "That service is live already");
        ruling.Refuse(file.ShaNotified is null, CP_3, "The SHA is notified");
        ruling.Refuse(service.PackAdopted is null, CP_5, "The implementation pack is adopted");
        ruling.Refuse(ruling.On < RollOut, CP_6, "Services go live from April 2012");
        ruling.Refuse(!service.Qualifications.Exists(q => q.IsQualified), CP_6, "At least one provider is qualified");
        ruling.Refuse(service.Prices.IsEmpty, CP_7, "The commissioner has set the price");
    }

    /// <summary>Finds the service at fault unless it is selected, and the day unless it is no earlier than its selection.</summary>
    private static SelectedService? RequireSelected(ProgrammeFile file, string service, Field field, Ruling ruling)
    {
        var selected = file.Services.GetValueOrDefault(service);
        ruling.Invalid(selected is null, field, "Choose a service that the programme has selected");
        ruling.Invalid(ruling.On < selected?.On, "on", "The day cannot be before the service was selected");
        return selected;
    }
}

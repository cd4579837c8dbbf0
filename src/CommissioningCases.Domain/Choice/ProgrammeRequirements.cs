using System.Collections.Frozen;
using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>What the letter of 19 July 2011 asks before an action of a programme, and what it asks of the action's own form.</summary>
public static class ProgrammeRequirements
{
    private static readonly ProgrammeRequirement ShaNotified = new(CP_3, "The SHA is notified", ahead => ahead.File.ShaNotified is { } notified
        ? Finding.Met(null, notified.Number)
        : Finding.Missing("not yet", new Prompt(NotifySha.Definition, "Notify the SHA")));

    private static readonly FrozenDictionary<ActionDefinition, IReadOnlyList<ProgrammeRequirement>> ByAction =
        new Dictionary<ActionDefinition, IReadOnlyList<ProgrammeRequirement>>
        {
            [SelectService.Definition] = [new(CP_1, "All five groups were engaged on or before that day", AllGroups)],
            [NotifySha.Definition] = [new(CP_2, "Three or more services are selected", ThreeServices)],
            [ShareWithDepartment.Definition] = [new(CP_3, "The SHA was notified on or before that day", NotifiedByThen)],
            [AdoptPack.Definition] = [new(CP_5, "Implementation packs are available from November 2011", ahead => From(ProgrammeRules.PacksAvailable, ahead.On))],
            [GoLive.Definition] =
            [
                ShaNotified,
                new(CP_5, "The implementation pack is adopted", PackAdopted),
                new(CP_6, "Services go live from April 2012", ahead => From(ProgrammeRules.RollOut, ahead.On)),
                new(CP_6, "At least one provider is qualified", OneQualified),
                new(CP_7, "The commissioner has set the price", Priced),
            ],
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ActionDefinition, IReadOnlyList<ProgrammeAnswer>> AnswersByAction =
        new Dictionary<ActionDefinition, IReadOnlyList<ProgrammeAnswer>>
        {
            [SelectService.Definition] =
            [
                new(CP_2, "The service is a community or mental health service", action => action is SelectService { Kind: ServiceKind.Community or ServiceKind.MentalHealth }),
                new(CP_2, "The choice rests on feedback", action => action is SelectService { Feedback.Length: > 0 }),
            ],
            [QualifyProvider.Definition] = [new(CP_8, "The outcome gives its rationale", action => action is QualifyProvider { Rationale.Length: > 0 })],
        }.ToFrozenDictionary();

    /// <summary>The conditions of that action, in the order in which the letter has them; none where the letter asks nothing of it.</summary>
    public static IReadOnlyList<ProgrammeRequirement> Of(ActionDefinition action) => ByAction.GetValueOrDefault(action, []);

    /// <summary>What the letter asks of the action's own form, beside those conditions.</summary>
    public static IReadOnlyList<ProgrammeAnswer> AnswersOf(ActionDefinition action) => AnswersByAction.GetValueOrDefault(action, []);

    private static Finding AllGroups(ProgrammeOutlook ahead)
    {
        var missing = ahead.File.GroupsMissing(ahead.On).ToList();
        var groups = Enum.GetValues<LocalGroup>().Length;
        return Finding.When(
            missing.Count == 0,
            $"{groups - missing.Count} of {groups} groups engaged",
            missing.Count == 0 ? null : new Prompt(EngageLocally.Definition, "Record local engagement") { Filled = [(EngageLocally.GroupField, ExchangeNames.Of(missing[0]))] },
            [.. ahead.File.Engagements.Where(engagement => engagement.On <= ahead.On).Select(engagement => engagement.Mark.Number)]);
    }

    private static Finding ThreeServices(ProgrammeOutlook ahead) => Finding.When(
        ahead.File.Services.Count >= ProgrammeRules.FewestServices,
        $"{ahead.File.Services.Count} of {ProgrammeRules.FewestServices} selected",
        new Prompt(SelectService.Definition, "Select a service"),
        [.. ahead.File.Services.Values.Select(service => service.Mark.Number).Order()]);

    private static Finding NotifiedByThen(ProgrammeOutlook ahead) => ahead.File.ShaNotified is { } notified && notified.On > ahead.On
        ? Finding.Missing($"notified on {EnglishFormat.Day(notified.On)}")
        : ShaNotified.Test(ahead);

    private static Finding From(DateOnly first, DateOnly on) => on >= first
        ? Finding.Met()
        : Finding.Missing($"possible from {EnglishFormat.Day(first)}");

    private static Finding PackAdopted(ProgrammeOutlook ahead) => ahead.Service?.PackAdopted is { } adopted
        ? Finding.Met(null, adopted.Number)
        : Finding.Missing("not yet", About(ahead, AdoptPack.Definition, AdoptPack.ServiceField, "Adopt the pack"));

    private static Finding OneQualified(ProgrammeOutlook ahead)
    {
        var qualified = ahead.Service?.Listings(ahead.On).Where(listing => listing is { IsExisting: false, Standing: ProviderStanding.Qualified }).ToList() ?? [];
        return Finding.When(
            qualified.Count > 0,
            qualified.Count == 0 ? "none yet" : $"{qualified.Count} qualified",
            About(ahead, QualifyProvider.Definition, QualifyProvider.ServiceField, "Record a qualification"),
            [.. qualified.Select(listing => listing.Mark.Number)]);
    }

    private static Finding Priced(ProgrammeOutlook ahead) => ahead.Service is { Prices: { IsEmpty: false } prices }
        ? Finding.Met(null, prices[^1].Mark.Number)
        : Finding.Missing("not yet", About(ahead, SetPrice.Definition, SetPrice.ServiceField, "Set the price"));

    private static Prompt About(ProgrammeOutlook ahead, ActionDefinition action, Field field, string text) =>
        new(action, text) { Filled = ahead.Service is { } service ? [(field, service.Details.Service)] : [] };
}

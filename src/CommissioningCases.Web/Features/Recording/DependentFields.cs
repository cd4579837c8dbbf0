namespace CommissioningCases.Web.Features.Recording;

/// <summary>The fields that make sense with one choice alone: their form shows them below it, and what they hold counts only where it is made.</summary>
public static class DependentFields
{
    private static readonly (Field Choice, string Word, Field[] Fields)[] All =
    [
        (RecordAssurance.OutcomeField, ExchangeNames.Of(AssuranceOutcome.Conditional), [RecordAssurance.ConditionsField, RecordAssurance.ConditionsDueField]),
        (DealWithDeparture.OutcomeField, ExchangeNames.Of(DepartureOutcome.Breach), [DealWithDeparture.RequiredActionField]),
    ];

    /// <summary>The fields that depend on that choice, in their order.</summary>
    public static IReadOnlyList<Field> On(Field choice, string word) => All.FirstOrDefault(one => one.Choice == choice && one.Word == word).Fields ?? [];

    /// <summary>The choice on which the field depends; null when it depends on none.</summary>
    public static (Field Choice, string Word)? Of(Field field) =>
        All.FirstOrDefault(one => one.Fields.Contains(field)) is { Choice: not null } found ? (found.Choice, found.Word) : null;

    /// <summary>Whether the form asked for the field, as it was filled in.</summary>
    public static bool IsAsked(IFormCollection form, Field field) => Of(field) is not { } on || form[on.Choice.Name].ToString() == on.Word;
}

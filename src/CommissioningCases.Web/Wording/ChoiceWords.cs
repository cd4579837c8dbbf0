using System.Collections.Frozen;

namespace CommissioningCases.Web.Wording;

/// <summary>What people call the words of the exchange format.</summary>
public static class ChoiceWords
{
    private static readonly FrozenDictionary<string, string> Special = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["provider"] = "The provider of the service",
        ["staff"] = "Staff and their trade unions",
        ["other-provider"] = "Another provider",
        ["patients"] = "Patients and the public",
        ["professionals"] = "Health professionals",
        ["sha"] = "The Strategic Health Authority",
        ["regulator"] = "The regulator",
        ["partnership-forum"] = "The Regional Social Partnership Forum",
        ["telephone"] = "Telephone call",
        ["nhs-only"] = "NHS only",
        ["nhs-only-tender"] = "NHS-only tender",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Mechanisms = RuleSets.Standard.Current.Scenarios
        .SelectMany(scenario => scenario.Oversight)
        .DistinctBy(oversight => oversight.Mechanism)
        .ToFrozenDictionary(oversight => ExchangeNames.Of(oversight.Mechanism), oversight => oversight.Title, StringComparer.Ordinal);

    /// <summary>The label of one of a field's choices.</summary>
    public static string Label(IChoiceField field, string word) => field switch
    {
        ChoiceField<LocalGroup> when ExchangeNames.TryParse<LocalGroup>(word, out var group) => Label(group),
        ChoiceField<Mechanism> => Title(word),
        _ => Label(word),
    };

    /// <summary>The label of a word: "contract-change" is "Contract change".</summary>
    public static string Label(string word) => Special.GetValueOrDefault(word) ?? British.UpperFirst(word.Replace('-', ' '));

    public static string Label<T>(T value)
        where T : struct, Enum
    {
        return value switch
        {
            Mechanism mechanism => Title(ExchangeNames.Of(mechanism)),
            LocalGroup group => British.UpperFirst(Within(group)),
            _ => Label(ExchangeNames.Of(value)),
        };
    }

    /// <summary>The group in the middle of a sentence, by the words of the letter of 2011.</summary>
    public static string Within(LocalGroup group) =>
        group == LocalGroup.HealthAndWellbeingBoards ? "Health and Wellbeing Boards" : ExchangeNames.Of(group).Replace('-', ' ');

    /// <summary>What people call an oversight mechanism. Apart from <see cref="Label(string)"/>, as "regulator" is a word of both.</summary>
    public static string Title(string mechanism) => Mechanisms.GetValueOrDefault(mechanism) ?? Label(mechanism);
}

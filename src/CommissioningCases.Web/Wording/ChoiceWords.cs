using System.Collections.Frozen;
using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Scenarios;

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

    private static readonly FrozenDictionary<string, string> Mechanisms = Scenario.All
        .SelectMany(scenario => scenario.Oversight)
        .DistinctBy(oversight => oversight.Mechanism)
        .ToFrozenDictionary(oversight => Words.Of(oversight.Mechanism), oversight => oversight.Title, StringComparer.Ordinal);

    /// <summary>The label of a word: "contract-change" is "Contract change".</summary>
    public static string Label(string word) => Special.GetValueOrDefault(word) ?? British.UpperFirst(word.Replace('-', ' '));

    public static string Label<T>(T value)
        where T : struct, Enum => value is Mechanism mechanism ? Title(Words.Of(mechanism)) : Label(Words.Of(value));

    /// <summary>What people call an oversight mechanism. Apart from <see cref="Label(string)"/>, as "regulator" is a word of both.</summary>
    public static string Title(string mechanism) => Mechanisms.GetValueOrDefault(mechanism) ?? Label(mechanism);
}

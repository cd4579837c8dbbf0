using System.Collections.Frozen;
using System.Reflection;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>What people call the words of the exchange format.</summary>
public static class ChoiceLabels
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

    /// <summary>The label of a word: "contract-change" is "Contract change".</summary>
    public static string Label(string word) => Special.GetValueOrDefault(word) ?? EnglishFormat.UpperFirst(word.Replace('-', ' '));

    public static string Label<T>(T value)
        where T : struct, Enum => Own<T>.ByValue.GetValueOrDefault(value) ?? Label(ExchangeNames.Of(value));

    /// <summary>Labels that a value has of its own: a word can be that of several.</summary>
    private static class Own<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsDefined(typeof(LabelAttribute)))
            .ToFrozenDictionary(field => (T)field.GetValue(null)!, field => field.GetCustomAttribute<LabelAttribute>()!.Text);
    }
}

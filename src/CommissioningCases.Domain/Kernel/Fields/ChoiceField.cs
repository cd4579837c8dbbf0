using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>A choice among a few fixed words, seen without its type: what a form needs to draw it.</summary>
public interface IChoiceField
{
    /// <summary>The words of the exchange format, in the order in which a form offers them.</summary>
    IReadOnlyList<string> Choices { get; }

    /// <summary>What people call one of them.</summary>
    string LabelOf(string word);
}

/// <summary>A choice among the values of an enumeration.</summary>
public sealed class ChoiceField<T>(string name, string label) : Field<T>(name, label), IChoiceField
    where T : struct, Enum
{
    public IReadOnlyList<string> Choices => ExchangeNames.All<T>();

    public string LabelOf(string word) => ExchangeNames.TryParse<T>(word, out var value) ? ChoiceLabels.Label(value) : ChoiceLabels.Label(word);

    public override string MissingMessage => Label.EndsWith('?') ? $"Select an answer: {LowerFirst(Label)}" : $"Select {LowerFirst(Label)}";

    internal override string? Read(JsonElement element, out T value)
    {
        value = default;
        return JsonText.TryRead(element, out var word) && ExchangeNames.TryParse(word, out value) ? null : MissingMessage;
    }

    internal override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(ExchangeNames.Of(value));
}

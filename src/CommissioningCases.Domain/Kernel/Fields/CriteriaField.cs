using System.Globalization;
using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>Whether something meets a criterion.</summary>
public enum CriterionResult
{
    Pass,
    Fail,
}

/// <summary>What somebody found of one criterion, and why.</summary>
public sealed record CriterionFinding(CriterionResult Result, string Reason);

/// <summary>For each of some criteria, by its number from 1, pass or fail and the reason.</summary>
public sealed class CriteriaField(string name, string label) : Field<IReadOnlyDictionary<int, CriterionFinding>>(name, label)
{
    /// <summary>The names of its parts in the exchange format.</summary>
    public const string Result = "result";

    /// <inheritdoc cref="Result"/>
    public const string Reason = "reason";

    internal override string? Read(JsonElement element, out IReadOnlyDictionary<int, CriterionFinding> value)
    {
        var findings = new SortedDictionary<int, CriterionFinding>();
        value = findings;
        if (element.ValueKind != JsonValueKind.Object)
        {
            return $"{Label} must give pass or fail and a reason for each criterion";
        }

        var faults = new List<string>();
        foreach (var property in element.EnumerateObject())
        {
            if (IsNumber(property.Name) && Find(property.Value) is { } finding)
            {
                findings[int.Parse(property.Name, CultureInfo.InvariantCulture)] = finding;
            }
            else
            {
                faults.Add(property.Name);
            }
        }

        return faults.Count == 0 ? null : $"Give pass or fail, and a reason of 4,000 characters or fewer, for {(faults.Count == 1 ? "criterion" : "criteria")} {EnglishFormat.List(faults)}";
    }

    internal override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<int, CriterionFinding> value)
    {
        writer.WriteStartObject();
        foreach (var (number, finding) in value.OrderBy(one => one.Key.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal))
        {
            writer.WriteStartObject(number.ToString(CultureInfo.InvariantCulture));
            writer.WriteString(Reason, finding.Reason);
            writer.WriteString(Result, ExchangeNames.Of(finding.Result));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static bool IsNumber(string key) => key is [not '0', ..] && key.Length <= 4 && key.All(char.IsAsciiDigit);

    private static CriterionFinding? Find(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && JsonText.Find(element, "result"u8) is { } word && ExchangeNames.TryParse<CriterionResult>(word, out var result)
        && JsonText.Find(element, "reason"u8) is { } reason
            ? new CriterionFinding(result, reason)
            : null;
}

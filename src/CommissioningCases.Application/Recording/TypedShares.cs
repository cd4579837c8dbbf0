using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Application.Recording;

/// <summary>Takes "62%" for 62 where a measure is in per cent: so people write it, and so the spreadsheets of many have it. Of any other measure it stays text, and is said to be no number.</summary>
internal static class TypedShares
{
    private static readonly Dictionary<string, Field[]> Shares = new(StringComparer.Ordinal)
    {
        [RecordMeasurement.Definition.Name] = [RecordMeasurement.ValueField],
        [RecordContractMeasurement.Definition.Name] = [RecordContractMeasurement.ValueField],
        [SetMeasure.Definition.Name] = [SetMeasure.BaselineField, SetMeasure.TargetField],
        [SetContractMeasure.Definition.Name] = [SetContractMeasure.TargetField, SetContractMeasure.ThresholdField],
    };

    public static JsonElement Read(HistoryFile? file, string action, JsonElement fields)
    {
        if (!Shares.TryGetValue(action, out var shares) || fields.ValueKind != JsonValueKind.Object || UnitOf(file, fields) is not { } unit || !MeasureBounds.IsPerCent(unit))
        {
            return fields;
        }

        var read = JsonObject.Create(fields)!;
        foreach (var share in shares)
        {
            if (TextOf(fields, share.Name)?.TrimEnd() is [.. var number, '%'] && !number.Contains('e', StringComparison.OrdinalIgnoreCase) && ExactNumber.TryParse(number.Trim(), out var value))
            {
                read[share.Name] = JsonNode.Parse(value.ToString());
            }
        }

        return JsonSerializer.SerializeToElement(read);
    }

    /// <summary>As it is set now, or was before.</summary>
    private static string? UnitOf(HistoryFile? file, JsonElement fields) => TextOf(fields, SetMeasure.UnitField.Name) ?? (TextOf(fields, RecordMeasurement.MeasureField.Name), file) switch
    {
        ({ } measure, CaseFile one) => one.FindMeasure(measure)?.Details.Unit,
        ({ } measure, ContractFile one) => one.FindMeasure(measure)?.Details.Unit,
        _ => null,
    };

    private static string? TextOf(JsonElement fields, string name) => fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

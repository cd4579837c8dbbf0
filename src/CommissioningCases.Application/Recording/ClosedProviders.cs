using System.Text.Json;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// Keeps people from naming a provider that has closed, unless their case is about it already. Imports need not ask: they tell of days on which it was
/// open, and the rules know it for good.
/// </summary>
internal static class ClosedProviders
{
    /// <summary>The fields of any action that name one provider or several.</summary>
    private static readonly string[] Fields = ["provider", "partner", RecordEngagement.PartyField.Name, LogCase.ProvidersField.Name];

    /// <returns>What is wrong with the fields.</returns>
    public static IReadOnlyList<FieldError> Check(JsonElement fields, CaseFile? file, KnownBodies bodies, DateOnly today) =>
    [
        .. from field in Fields
           from code in CodesIn(fields, field)
           where bodies.FindProvider(code) is { } provider && !provider.IsOpenOn(today) && !IsPartOf(file, code)
           select new FieldError(field, $"{bodies.FindProvider(code)!.Name} has closed: choose another provider"),
    ];

    private static IEnumerable<string> CodesIn(JsonElement fields, string field) =>
        !fields.TryGetProperty(field, out var value) ? []
        : value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
            _ => [],
        };

    private static bool IsPartOf(CaseFile? file, string code) => file is not null
        && (file.Providers.Contains(code)
            || file.Applications.Any(application => application.Provider == code)
            || (file.OpenTender is { } tender && (tender.HasInvited(code) || tender.Bids.ContainsKey(code))));
}

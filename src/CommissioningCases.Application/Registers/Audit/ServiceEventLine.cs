using System.Text.Json;
using CommissioningCases.Application.Events;

namespace CommissioningCases.Application.Registers;

/// <summary>An event of the service's log as its registers show it.</summary>
/// <param name="Name">Who did it, as they were called then; null where nobody had signed in.</param>
/// <param name="Account">What people call the holder of the account that it happened to; null where it was none.</param>
/// <param name="Details">As the log keeps them.</param>
public sealed record ServiceEventLine(
    long Number,
    DateTimeOffset At,
    ServiceEventKind Kind,
    string? Name,
    string? Email,
    Role? Role,
    string? Organisation,
    string? Account,
    string? AccountEmail,
    string? Subject,
    string? Address,
    string? UserAgent,
    string Details,
    string Hash)
{
    /// <summary>The details in words, such as "Role: commissioner → auditor".</summary>
    public string? DetailsText
    {
        get
        {
            using var details = JsonDocument.Parse(Details);
            var told = details.RootElement.EnumerateObject()
                .Where(one => one.Value.ValueKind == JsonValueKind.String)
                .Select(one => $"{ChoiceLabels.Label(one.Name)}: {one.Value.GetString()}");
            return string.Join("; ", told) is { Length: > 0 } text ? text : null;
        }
    }
}

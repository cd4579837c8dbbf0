using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CommissioningCases.Application.Demonstration;

/// <summary>An attempt of a demonstration history and when it is recorded.</summary>
/// <param name="History">Name of the history.</param>
internal sealed record PlannedAttempt(string History, int Line, DateTimeOffset At, DemonstrationAttempt Attempt)
{
    /// <summary>The same at every seeding, so that one that was cut off goes on where it was.</summary>
    public Guid AttemptId { get; } = IdOf(History, Line);

    /// <summary>The id of the first attempt of the history.</summary>
    public Guid FirstAttemptId => IdOf(History, 0);

    private static Guid IdOf(string history, int line) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"demonstration {history} {line}")).AsSpan(0, 16));
}

/// <summary>All attempts of the demonstration in the order in which people would have recorded them: on the day of each, during office hours.</summary>
internal static class DemonstrationPlan
{
    public static IReadOnlyList<PlannedAttempt> On(DateOnly today) =>
    [
        .. DemonstrationHistory.ReadAll()
            .SelectMany((history, index) => Plan(history, index, today))
            .OrderBy(planned => planned.At).ThenBy(planned => planned.History, StringComparer.Ordinal),
    ];

    private static IEnumerable<PlannedAttempt> Plan(DemonstrationHistory history, int index, DateOnly today)
    {
        var atWork = new TimeOnly(9, 0).AddMinutes(index * 11);
        var last = DateTimeOffset.MinValue;
        var line = 0;
        foreach (var attempt in history.On(today))
        {
            var usual = new DateTimeOffset(attempt.On(), atWork, TimeSpan.Zero);
            last = usual > last ? usual : last.AddMinutes(6);
            yield return new PlannedAttempt(history.Name, line++, last, attempt);
        }
    }

    private static DateOnly On(this DemonstrationAttempt attempt) =>
        DateField.TryParse(attempt.Fields.GetProperty("on").GetString()!, out var on) ? on : throw new JsonException($"{attempt.Do} of the demonstration has no day.");
}

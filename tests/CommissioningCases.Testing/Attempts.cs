using System.Text.Json;

namespace CommissioningCases.Testing;

/// <summary>Attempts as tests write them.</summary>
public static class Attempts
{
    public static IReadOnlyList<string> Providers { get; } = ["RT5"];

    /// <summary>An attempt of its own id, with the fields of an anonymous object.</summary>
    public static Attempt On(string? reference, string action, object fields, int? seen = null) =>
        new(reference, action, JsonSerializer.SerializeToElement(fields), Guid.NewGuid(), seen);

    public static Attempt LogCase(string pct = People.Pct, string needs = "Shown by the needs assessment") => On(null, "log-case", new
    {
        on = "2012-01-10",
        scenario = 1,
        pct,
        service = "Community podiatry",
        providers = Providers,
        summary = "Healing rates are low",
        needs,
    });

    public static Attempt RecordConcern(string reference, string text = "Waiting times grow", int? seen = null) =>
        On(reference, "record-concern", new { on = "2012-01-11", text }, seen);

    /// <summary>Tries what must be accepted.</summary>
    public static async Task<AttemptResult.Accepted> AcceptAsync(this TestApplication application, Person person, Attempt attempt) =>
        await application.SendAsync(person, attempt) is AttemptResult.Accepted accepted
            ? accepted
            : throw new InvalidOperationException($"{attempt.Do} was not accepted.");
}

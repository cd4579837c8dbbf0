using System.Text.Json;

namespace CommissioningCases.Testing;

/// <summary>Attempts as tests write them.</summary>
public static class Attempts
{
    /// <summary>The key step of the first stage of scenario 6.</summary>
    public const string DecideContinue = "decide-continue";

    public static IReadOnlyList<string> Providers { get; } = ["RT5"];

    private static IReadOnlyList<string> Independent { get; } = ["NMJ"];

    private static Dictionary<string, object> Continued { get; } = new() { ["continue"] = true };

    /// <summary>Proposes to continue the service of <see cref="LogContract"/>.</summary>
    public static Attempt ProposeToContinue(string reference, string on) => Propose(reference, DecideContinue, on, Continued);

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

    /// <summary>Logs a case of scenario 6, which has a key step in its first stage: <see cref="DecideContinue"/>.</summary>
    public static Attempt LogContract() => On(null, "log-case", new
    {
        on = "2012-01-10",
        scenario = 6,
        pct = People.Pct,
        service = "Cataract centre",
        providers = Independent,
        summary = "The contract of the centre expires",
        needs = "Shown by the needs assessment",
        contractExpires = "2014-01-01",
    });

    /// <summary>Proposes a key step to the Board.</summary>
    /// <param name="own">The fields that the step alone has.</param>
    public static Attempt Propose(string reference, string step, string on, IReadOnlyDictionary<string, object>? own = null) =>
        On(reference, "propose-step", new Dictionary<string, object>(own ?? new Dictionary<string, object>())
        {
            ["on"] = on,
            ["step"] = step,
            ["rationale"] = "Wanted",
            ["fairness"] = "Open to all",
            ["needs"] = "Shown",
            ["proportionality"] = "Small",
        });

    /// <summary>What the Board decides on the step as it was proposed.</summary>
    public static Attempt Decide(string reference, string step, string on, string decision = "approved") =>
        On(reference, "board-decision", new { on, step, decision, minute = "12/34" });

    public static Attempt RecordConcern(string reference, string text = "Waiting times grow", int? seen = null) =>
        On(reference, "record-concern", new { on = "2012-01-11", text }, seen);

    /// <summary>A key step that is proposed, approved and taken on one day.</summary>
    public static async Task TakeKeyStepAsync(this TestApplication application, string reference, string step, string on, IReadOnlyDictionary<string, object>? own = null)
    {
        await application.AcceptAsync(People.Commissioner, Propose(reference, step, on, own));
        await application.AcceptAsync(People.BoardSecretary, Decide(reference, step, on));
        await application.AcceptAsync(People.Commissioner, On(reference, "take-step", new { on, step }));
    }

    /// <summary>Tries what must be accepted.</summary>
    public static async Task<AttemptResult.Accepted> AcceptAsync(this TestApplication application, Person person, Attempt attempt) =>
        await application.SendAsync(person, attempt) is AttemptResult.Accepted accepted
            ? accepted
            : throw new InvalidOperationException($"{attempt.Do} was not accepted: {attempt.Fields}");
}

using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Properties;

/// <summary>Cases made from numbers that FsCheck chooses, so that it can shrink them: what their scenario knows, on days that go on and back, about records that there are.</summary>
internal static class RandomCase
{
    /// <summary>Days on from the one before: mostly none, and those by which the letter counts.</summary>
    private static readonly int[] Days = [0, 0, 0, 0, 0, 1, 1, 3, 14, 28, 28, 31, 56];

    private static readonly int[] Back = [0, 0, 0, 0, 0, 0, 0, -1, -2, -28];

    private static readonly string[] Parties = [MadeUp.Trust, MadeUp.FoundationTrust, MadeUp.Independent, MadeUp.Hospitals];

    /// <summary>The lines of a case without its name, each with an id of its own: a beginning in some stage, and some at random, each from four of the numbers.</summary>
    public static IReadOnlyList<JsonObject> Lines(int[] numbers)
    {
        var begun = RandomHistory.Pick(RandomHistory.Cases, numbers.FirstOrDefault());
        var lines = begun.Told.ToList();
        var day = begun.Day;
        foreach (var pick in numbers.Skip(1).Chunk(4).Where(chunk => chunk.Length == 4).Take(40))
        {
            day = day.AddDays(RandomHistory.Pick(Days, pick[0]));
            var (action, fields) = Attempt(begun, day, lines.Count, pick[1], pick[2]);
            lines.Add(Examples.Json(fields).And("do", action).And("on", DateField.Format(day.AddDays(RandomHistory.Pick(Back, pick[3])))));
        }

        return [.. lines.Select((line, index) => line.And("id", IdOf(index)))];
    }

    private static (string Action, object Fields) Attempt(CaseStory begun, DateOnly day, int recorded, int which, int detail)
    {
        var scenario = begun.Case.Scenario;
        var attempts = OfEveryCase(begun, recorded, detail).Concat(OfScenario(scenario.Number, day, detail)).ToList();
        return attempts[which % attempts.Count];
    }

    private static IEnumerable<(string Action, object Fields)> OfEveryCase(CaseStory begun, int recorded, int detail)
    {
        var scenario = begun.Case.Scenario;
        var record = IdOf(recorded - 1 - (detail % Math.Min(9, recorded)));
        var step = RandomHistory.Pick(scenario.Steps, detail).Name;
        var keyStep = RandomHistory.Pick(scenario.KeySteps, detail).Name;
        var mechanism = ExchangeNames.Of(RandomHistory.Pick(scenario.Oversight, detail / 3).Mechanism);
        var union = detail % 2 == 0 ? "UNISON" : "RCN";
        return
        [
            ("record-engagement", Examples.Engagement("provider", begun.Case.Providers[detail % begun.Case.Providers.Count])),
            ("record-engagement", Examples.Engagement("staff", union)),
            ("record-engagement", Examples.Engagement("staff", union)),
            ("record-engagement", Examples.Engagement("other-provider", MadeUp.Hospitals, detail % 2 == 0 ? "They came to us" : null)),
            ("record-assurance", new { mechanism, outcome = ExchangeNames.All<AssuranceOutcome>()[detail % 3], notes = "Letter", conditions = "Publish" }),
            ("request-review", new { mechanism, question = "Ready?" }),
            ("propose-step", Examples.Proposal(keyStep, Examples.OwnOf(begun, keyStep))),
            ("board-decision", new { step = keyStep, decision = ExchangeNames.All<BoardOutcome>()[detail / 2 % 3], minute = "7" }),
            ("board-decision", new { step = keyStep, decision = "approved", minute = "8" }),
            ("take-step", Examples.Step(step, Examples.OwnOf(begun, step))),
            ("take-step", Examples.Step(keyStep, Examples.OwnOf(begun, keyStep))),
            ("provider-response", new { record, provider = MadeUp.Trust, view = detail % 2 == 0 ? "confirmed" : "disputed", account = "Nobody came" }),
            ("staff-side-response", new { record, union, view = detail % 3 == 0 ? "agreed" : "disputed", account = "Nobody was asked" }),
            ("answer-dispute", new { record, reply = "The branch had the papers" }),
            ("settle-dispute", new { record, outcome = detail % 2 == 0 ? "stands" : "falls", reasons = "Heard" }),
            ("deal-with-departure", new { record, outcome = ExchangeNames.All<DepartureOutcome>()[detail / 2 % 3], reasons = "Heard", requiredAction = "Tell them", actionDue = CaseStory.Today }),
            ("complete-action", new { record, reasons = "They were told" }),
            ("explain-departure", new { record, explanation = "A secretary" }),
            ("strike", new { record, reason = "Recorded in error" }),
            ("strike", new { record, reason = "Recorded in error" }),
            ("amend-case", new { summary = $"Told anew {detail % 5}", reason = "Clearer" }),
            (detail % 2 == 0 ? "hold-case" : "resume-case", new { reason = "The manager's leave" }),
        ];
    }

    private static IEnumerable<(string Action, object Fields)> OfScenario(int scenario, DateOnly day, int detail) => scenario switch
    {
        1 =>
        [
            ("record-concern", new { text = "Healing rates fell" }),
            ("record-measurement", new { measure = detail % 2 == 0 ? "healing" : "satisfaction", value = 55 + (detail % 30) }),
            ("offer-chance", new { due = day.AddDays(27 + (detail % 4)), expectations = "Better" }),
            ("judge-chance", Examples.Judgement(detail % 2 == 0 ? "sufficient" : "insufficient")),
            ("judge", new { question = "scale-significant", answer = detail % 3 == 0 ? "no" : "yes", rationale = "On the evidence" }),
            .. OfTender(day, detail),
        ],
        2 =>
        [
            ("hold-joint-review", new { findings = "Too few clinics", agreed = detail % 2 == 0 }),
            ("offer-plan-opportunity", new { due = day.AddDays(27 + (detail % 4)) }),
            ("judge-plan", detail % 3 == 0 ? new { presented = false, rationale = "None came" } : new { presented = true, robust = detail % 2 == 0, credible = true, rationale = "As found" }),
            ("judge", new { question = detail % 2 == 0 ? "shortcomings-serious-quality" : "shortcomings-serious-value", answer = detail % 5 == 0 ? "no" : "yes", rationale = "On the evidence" }),
            .. OfTender(day, detail),
        ],
        3 =>
        [
            ("record-cause", new { text = "Deficit", kind = "financial" }),
            ("record-remedy", new { text = "Turnaround plan" }),
            ("record-support", new { provider = MadeUp.Hospitals, summary = "Two consultants" }),
            ("record-direction", new { text = "Seek a merger" }),
            ("judge", new { question = detail % 2 == 0 ? "support-necessary" : "unresolvable", answer = detail % 3 == 0 ? "no" : "yes", rationale = "On the evidence" }),
            .. OfTender(day, detail),
        ],
        4 =>
        [
            ("publish-prospectus", new { outcomes = "Closer to home", reasons = "Rising need", process = "Dialogue" }),
            ("record-contribution", new { provider = Parties[detail % 4], declined = detail % 3 == 0, summary = "Shared care" }),
            .. OfTender(day, detail),
        ],
        5 =>
        [
            ("receive-application", new { provider = Parties[detail % 4] }),
            ("decide-application", new { provider = Parties[detail % 4], outcome = detail % 5 == 0 ? "refused" : "accredited", rationale = "By the criteria" }),
            ("end-accreditation", new { provider = Parties[detail % 4], ground = "quality", evidence = "Report" }),
            ("withdraw-provider", new { provider = Parties[detail % 2], failed = "quality", evidence = "Report" }),
        ],
        _ => OfTender(day, detail),
    };

    private static IEnumerable<(string Action, object Fields)> OfTender(DateOnly day, int detail) =>
    [
        ("open-tender", new { closes = day.AddDays(29 + (detail % 4)), weights = new { quality = 60, value = 40 } }),
        ("invite", new { provider = Parties[detail % 4] }),
        ("receive-bid", new { provider = Parties[detail % 4] }),
        ("score-bid", new { provider = Parties[detail % 4], quality = detail % 100, value = 50 }),
        ("withdraw-bid", new { provider = Parties[detail % 4], reason = "Too few nurses" }),
    ];

    private static string IdOf(int index) => $"line {index + 1}";
}

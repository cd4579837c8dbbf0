namespace CommissioningCases.Application.Tests.Histories;

/// <summary>Lines that are meant to break an import, in order, and what must become of each. No outcome: the line is blank.</summary>
internal static class Adversarial
{
    private const string Grin = "\U0001F600";

    public static IReadOnlyList<(string Line, string? Outcome)> Lines { get; } =
    [
        (Case("A"), "accepted"),

        // What is no JSON object, and what only looks like one.
        ("[1, 2]", "invalid json"),
        ("null", "invalid json"),
        ("{", "invalid json"),
        ("{}}", "invalid json"),
        ("{} {}", "invalid json"),
        ("// a comment", "invalid json"),
        ("{'case': 'A'}", "invalid json"),
        ("""{"case": "A",}""", "invalid json"),
        (Concern("NaN"), "invalid json"),
        ("{}", "invalid case"),
        ("", null),
        (" \t ", null),
        ("\u00A0", null),
        ("   " + Concern("\"Blanks around\"") + "  \r", "accepted"),

        // Size and depth.
        (Concern($"\"{new string('x', 4000)}\""), "accepted"),
        (Concern($"\"{new string('x', 4001)}\""), "invalid text"),
        (Concern($"\"x{string.Concat(Enumerable.Repeat(Grin, 3999))}\""), "accepted"),
        (Concern($"\"x{string.Concat(Enumerable.Repeat(Grin, 4000))}\""), "invalid text"),
        (Concern($"\"{Grin}\""), "invalid text"),
        (Concern("\"Long\"", $", \"ignored\": \"{new string('y', 1_000_000)}\""), "accepted"),
        (Concern("\"Too long\"", $", \"ignored\": \"{new string('y', 1024 * 1024)}\""), "invalid json"),
        (Concern("\"Deep\"", $", \"ignored\": {new string('[', 500)}{new string(']', 500)}"), "accepted"),
        (Concern("\"Too deep\"", $", \"ignored\": {new string('[', 100_000)}{new string(']', 100_000)}"), "invalid json"),

        // What no index can hold: these texts cannot be made shorter by packing them.
        (Case(Varied(4000)), "accepted"),
        (Case("Varied", service: Varied(4000)), "accepted"),
        (Concern($"\"{Varied(4000)}\"", $", \"id\": \"{Varied(4000)}\""), "accepted"),
        ($$"""{"case": "A", "on": "2010-01-02", "do": "assign-owner", "owner": "{{Varied(256)}}"}""", "accepted"),
        ($$"""{"case": "A", "on": "2010-01-02", "do": "assign-owner", "owner": "{{Varied(257)}}"}""", "invalid owner"),

        // Texts that no database can hold, and names of members that nothing can read.
        (Concern("\"Half a pair: \\ud800\""), "invalid text"),
        (Concern("\"NUL: \\u0000\""), "invalid text"),
        (Concern("\"Half a pair in a name\"", ", \"\\ud800\": 1"), "invalid json"),
        (Concern("\"A name in escapes\"", ", \"\\u0069d\": \"c1\""), "accepted"),
        ("""{"case": "A\ud800", "on": "2010-01-02", "do": "record-concern", "text": "T"}""", "invalid case"),

        // Names and ids.
        ("""{"case": null, "on": "2010-01-02", "do": "record-concern", "text": "T"}""", "invalid case"),
        ("""{"case": 5, "on": "2010-01-02", "do": "record-concern", "text": "T"}""", "invalid case"),
        ("""{"case": "  ", "on": "2010-01-02", "do": "record-concern", "text": "T"}""", "invalid case"),
        ("""{"on": "2010-01-02", "do": "record-concern", "text": "T"}""", "invalid case"),
        ($$"""{"case": "{{new string('n', 4001)}}", "on": "2010-01-02", "do": "record-concern", "text": "T"}""", "invalid case"),
        (Case(new string('n', 4000)), "accepted"),
        (Case($"Ü{Grin}\\\"\\\\"), "accepted"),
        (Case(" U\u0308\U0001F600\\\"\\\\ "), "invalid case"),
        (Case("A\\tB"), "invalid case"),
        (Case("A\u200BB"), "invalid case"),
        (Case("..."), "invalid case"),
        ("""{"case": "A", "on": "2010-01-02", "text": "T"}""", "invalid do"),
        ("""{"case": "A", "on": "2010-01-02", "do": 3, "text": "T"}""", "invalid do"),
        ("""{"case": "A", "on": "2010-01-02", "do": "RECORD-CONCERN", "text": "T"}""", "invalid do"),
        (Concern("\"Same id\"", ", \"id\": \"c1\""), "invalid id"),
        (Concern("\"Composed\"", ", \"id\": \" c\u0327 \""), "accepted"),
        (Concern("\"The same, composed\"", ", \"id\": \"\u00E7\""), "invalid id"),
        (Concern("\"Unseen\"", ", \"id\": \"a\\u0007\""), "invalid id"),
        (Concern("\"As if made of an entry\"", ", \"id\": \"entry-07\""), "invalid id"),
        (Concern("\"A number\"", ", \"id\": 5"), "invalid id"),
        (Concern("\"A blank is none\"", ", \"id\": \" \""), "accepted"),
        ("""{"case": "B", "case": "A", "on": "2010-01-02", "do": "record-concern", "text": "Neither of two counts"}""", "invalid json"),

        // Days.
        (On("\"2010-02-30\""), "invalid on"),
        (On("\"0001-01-01\""), "invalid on"),
        (On("\"9999-12-31\""), "invalid on"),
        (On("\"0000-01-01\""), "invalid on"),
        (On("\"2010-1-2\""), "invalid on"),
        (On("\"2010-01-02T00:00:00\""), "invalid on"),
        (On("\"２０１０-01-02\""), "invalid on"),
        (On("20100102"), "invalid on"),
        (On("null"), "invalid on"),
        (Case("Long ago", "0001-01-01"), "accepted"),

        // Numbers and lists.
        (Measure("m", "1e400"), "invalid baseline"),
        (Measure("m", "\"1\""), "invalid baseline"),
        (Measure("m", "1e28"), "accepted"),
        (Measure("n", "-1E-40"), "invalid baseline"),
        (Measure("n", "-1E-28"), "accepted"),
        (Measure("o", "1e29"), "invalid baseline"),
        (Measure("o", "0.12345678901234567890123456789"), "invalid baseline"),
        (Case("C", providers: "[\"RRF\", \"RRF\"]"), "invalid providers"),
        (Case("C", providers: "\"RRF\""), "invalid providers"),
        (Case("C", providers: "[null]"), "invalid providers"),
        (Case("C", scenario: "\"1\""), "invalid scenario"),
        (Case("C", scenario: "1.5"), "invalid scenario"),
        (Case("C", scenario: "1e0"), "accepted"),

        // A case that was struck at, judged and opened out of turn.
        (Engagement("e1"), "accepted"),
        (Strike("e1"), "accepted"),
        (Strike("e1"), "invalid record"),
        (Strike("c1"), "accepted"),
        (Strike("c1"), "invalid record"),
        (Strike("entry-1"), "invalid record"),
        (Strike("entry-0"), "invalid record"),
        (Measure("q", "1"), "accepted"),
        (Measure("p", "1", "patient-satisfaction"), "accepted"),
        (Engagement("e2"), "accepted"),
        ("""{"case": "A", "on": "2010-01-03", "do": "take-step", "step": "begin-improvement", "rationale": "R"}""", "accepted"),
        ("""{"case": "A", "on": "2010-01-03", "do": "take-step", "step": 5, "rationale": 5}""", "invalid step"),
        ("""{"case": "A", "on": "2010-01-03", "do": "offer-chance", "due": "9999-12-31", "expectations": "E"}""", "accepted"),
        (Judgement("[1]"), "invalid results"),
        (Judgement("{\"q\": \"1\"}"), "invalid results"),
        (Judgement("{\"q\": 1, \"\\ud800\": 2}"), "invalid json"),
        (Judgement("{\"unknown\": 1}"), "invalid results"),
        (Judgement("{\"q\": 1, \"q\": 2, \"p\": 3, \"m\": 1e3, \"n\": 0}"), "invalid json"),
        (Judgement("{\"q\": 2, \"p\": 3, \"m\": 1e3, \"n\": 0}"), "refused S1.4"),
        ("""{"case": "P", "on": "2011-08-01", "do": "open-programme", "cluster": "CL-LON-1"}""", "accepted"),
        ("""{"case": "Q", "on": "2011-08-01", "do": "open-programme", "cluster": "CL-LON-1"}""", "invalid cluster"),
        ("""{"case": "P", "on": "2011-08-01", "do": "record-concern", "text": "T"}""", "invalid do"),
        (Case("P", "2011-08-02"), "invalid case"),
    ];

    public static string History { get; } = string.Join('\n', Lines.Select(line => line.Line));

    private static string Case(string name, string on = "2010-01-01", string service = "S", string providers = "[\"RRF\"]", string scenario = "1") =>
        $$"""{"case": "{{name}}", "on": "{{on}}", "do": "log-case", "scenario": {{scenario}}, "pct": "5PR", "service": "{{service}}", "providers": {{providers}}, "summary": "S", "needs": "N"}""";

    private static string Concern(string text, string more = "") =>
        $$"""{"case": "A", "on": "2010-01-02", "do": "record-concern", "text": {{text}}{{more}}}""";

    private static string Varied(int length)
    {
        var random = new Random(2009);
        return new string([.. Enumerable.Range(0, length).Select(_ => (char)random.Next('\u4E00', '\u9FA5'))]);
    }

    private static string On(string on) => $$"""{"case": "A", "on": {{on}}, "do": "record-concern", "text": "T"}""";

    private static string Measure(string id, string baseline, string kind = "quality") =>
        $$"""{"case": "A", "on": "2010-01-02", "do": "set-measure", "measure": "{{id}}", "name": "N", "kind": "{{kind}}", "unit": "%", "baseline": {{baseline}}, "target": 2}""";

    private static string Engagement(string id) =>
        $$"""{"case": "A", "on": "2010-01-02", "do": "record-engagement", "with": "provider", "party": "RRF", "method": "meeting", "summary": "S", "id": "{{id}}"}""";

    private static string Strike(string record) => $$"""{"case": "A", "on": "2010-01-03", "do": "strike", "record": "{{record}}", "reason": "R"}""";

    private static string Judgement(string results) =>
        $$"""{"case": "A", "on": "2010-02-04", "do": "judge-chance", "improvement": "insufficient", "results": {{results}}, "rationale": "R"}""";
}

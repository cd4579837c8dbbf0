using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CommissioningCases.Domain.Tests.Contracts;

/// <summary>Contracts made from numbers that FsCheck chooses, so that it can shrink them.</summary>
internal static class RandomContract
{
    private static readonly string[] Actions =
    [
        "amend-contract", "vary-contract", "vary-contract", "extend-contract", "extend-contract", "end-contract", "supersede-contract", "set-contract-measure", "set-contract-measure",
        "assign-lead", "note-contract", "strike", "strike", "strike", "record-contract-measurement", "record-contract-measurement", "record-contract-measurement", "answer-prompt", "answer-prompt",
    ];

    private static readonly int[] Days = [0, 0, 1, 2, 3, 30, 200, 759, 760, 761, -1];

    private static readonly string[] Ends = ["2010-03-01", "2012-03-31", "2012-04-01", "2013-03-31", "2009-01-01"];

    public static Arbitrary<int[]> Numbers { get; } = Arb.From(Gen.Choose(0, 99_999).ArrayOf(), ArbMap.Default.ArbFor<int[]>().Shrinker);

    /// <summary>The lines of a contract without its name: a beginning, and some at random, each from four of the numbers. Each has an id of its own.</summary>
    public static IReadOnlyList<JsonObject> Lines(int[] numbers) =>
    [
        .. numbers.Chunk(4).Where(chunk => chunk.Length == 4).Select(Line)
            .Prepend(On(0, "record-contract", Examples.Contract()))
            .Select((line, index) => line.And("id", IdOf(index))),
    ];

    private static JsonObject Line(int[] pick, int index)
    {
        var action = Pick(Actions, pick[0]);
        return On(Pick(Days, pick[1]), action, Fields(action, pick[2], pick[3], index));
    }

    private static JsonObject Fields(string action, int what, int how, int index) => Examples.Json(action switch
    {
        "amend-contract" => new { until = Pick(Ends, what), reason = "As signed" },
        "vary-contract" => new { summary = "More", provider = Pick([MadeUp.Hospitals, MadeUp.Independent, MadeUp.Unknown], what), byCase = "CC-1", byCaseEntry = how % 4 == 0 ? 3 : (int?)null },
        "extend-contract" => new { until = Pick(Ends, what), reason = "Longer" },
        "end-contract" => new { ends = Pick(Ends, what), ground = Pick(["expired", "agreement", "notice", "inadequate"], how), reason = "It ends" },
        "supersede-contract" => new { by = "CT-2", ends = Pick(Ends, what) },
        "set-contract-measure" => Examples.ContractMeasure(Pick(["healing", "waits"], what), target: 90, threshold: how % 100),
        "record-contract-measurement" => ContractFacts.Measurement(Pick(["healing", "waits"], what), how % 12, how % 100),
        "answer-prompt" => how % 2 == 0
            ? new { record = IdOf(what % (index + 1)), answer = "watch-on", reason = "A nurse was ill", until = "2012-04-30" }
            : new { record = IdOf(what % (index + 1)), answer = "case", reason = "Twice", byCase = "CC-1" },
        "assign-lead" => new { lead = Pick(["ann", "bob"], what) },
        "note-contract" => new { text = "A note" },
        _ => new { record = IdOf(what % (index + 1)), reason = "In error" },
    });

    private static JsonObject On(int days, string action, JsonObject fields) => fields.And("on", DateField.Format(Given.FirstDay.AddDays(days))).And("do", action);

    private static string IdOf(int index) => $"r{index}";

    private static T Pick<T>(T[] items, int number) => items[number % items.Length];
}

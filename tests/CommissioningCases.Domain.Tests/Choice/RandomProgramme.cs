using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>Programmes of the letter's own actions, made from numbers that FsCheck chooses, so that it can shrink them.</summary>
internal static class RandomProgramme
{
    private static readonly string[] Groups = [.. ExchangeNames.All<LocalGroup>()];

    /// <summary>Few services, so that they meet: two of the national list, and local ones of which two are one name.</summary>
    private static readonly (string Service, string Source, string Kind)[] Services =
    [
        ("podiatry", "national", "community"), ("adult-hearing", "national", "community"), ("Night sitting", "local", "mental-health"), ("podiatry", "national", "community"),
        ("podiatry", "national", "mental-health"), ("nowhere", "national", "community"), (" night  SITTING", "local", "community"), ("Day sitting", "local", "acute"),
        ("Podiatry", "local", "community"), ("Dancing", "local", "community"), ("podiatry", "national", "community"), ("podiatry", "national", "community"),
    ];

    private static readonly (string Service, string Source, string Kind)[] Chosen = [Services[0], Services[1], Services[2]];

    private static readonly string[] Preparations = ["adopt-pack", "set-price", "confirm-principles", "qualify-provider"];

    private static readonly string[] Providers = [MadeUp.Independent, MadeUp.Trust, MadeUp.Independent, MadeUp.Trust, MadeUp.Unknown];

    private static readonly string[] Texts = ["As heard", "7", "As heard", "As heard", "As heard", "7", "As heard", "As heard", "…", " "];

    /// <summary>Days about those that the letter sets, and one before the programme was opened.</summary>
    private static readonly int[] Days = [0, 1, 2, 3, 91, 92, 243, 244, 244, 245, 245, 246, 247, 248, 248, -1];

    private static readonly string[] Actions =
    [
        "engage-locally", "engage-locally", "select-service", "select-service", "select-service", "notify-sha", "share-with-department", "adopt-pack", "set-price",
        "qualify-provider", "qualify-provider", "confirm-principles", "go-live", "go-live", "record-lesson", "strike", "strike", "strike",
    ];

    /// <summary>Numbers to make programmes from. Those that FsCheck chooses by itself are hardly ever anything but 0 and 1 so deep in an array.</summary>
    public static Arbitrary<int[]> Numbers { get; } = Arb.From(Gen.Choose(0, 99_999).ArrayOf(), ArbMap.Default.ArbFor<int[]>().Shrinker);

    /// <summary>The lines of a programme without its name: a beginning, and some at random, each from four of the numbers. Each has an id of its own.</summary>
    public static IReadOnlyList<JsonObject> Lines(int[] numbers)
    {
        var begun = Beginning(Number(numbers.FirstOrDefault(), 5)).ToList();
        var lines = begun.Concat(numbers.Skip(1).Chunk(4).Where(chunk => chunk.Length == 4).Select((pick, index) => Line(pick, begun.Count + index)));
        return [.. lines.Select((line, index) => line.And("id", IdOf(index)))];
    }

    private static IEnumerable<JsonObject> Beginning(int length)
    {
        yield return On(0, "open-programme", new { cluster = MadeUp.Cluster });
        foreach (var group in Groups.Where((group, index) => length > 0))
        {
            yield return On(1, "engage-locally", new { group, summary = "As heard" });
        }

        foreach (var service in Chosen.Where(service => length > 1))
        {
            yield return On(2, "select-service", Selection(service, "As heard"));
        }

        if (length > 2)
        {
            yield return On(3, "notify-sha", new { });
        }

        foreach (var action in Preparations.Where(action => length > 3))
        {
            yield return On(244, action, Fields(action, 0, 2, 0));
        }
    }

    private static JsonObject Line(int[] pick, int index)
    {
        var action = Pick(Actions, pick[0]);
        return On(Pick(Days, pick[1]), action, Fields(action, pick[2], pick[3], index));
    }

    private static JsonObject Fields(string action, int what, int how, int index) => Examples.Json(action switch
    {
        "engage-locally" => new { group = Pick(Groups, what), summary = Pick(Texts, how) },
        "select-service" => Selection(Pick(Services, what), Pick(Texts, how)),
        "adopt-pack" or "go-live" => new { service = Pick(Services, what).Service },
        "set-price" => new { service = Pick(Services, what).Service, price = how % 3 },
        "qualify-provider" => new
        {
            service = Pick(Services, what).Service,
            provider = Pick(Providers, how),
            outcome = (how & 1) == 0 ? "qualified" : "not-qualified",
            rationale = Pick(Texts, what),
        },
        "confirm-principles" => new { service = Pick(Services, what).Service, statement = Pick(Texts, how) },
        "record-lesson" => new { stage = Pick(Texts, what), lesson = Pick(Texts, how) },
        "strike" => new { record = (how & 3) == 0 ? $"entry-{Number(what, index + 2)}" : IdOf(Number(what, index + 1)), reason = "Recorded in error" },
        _ => new { },
    });

    private static JsonObject Selection((string Service, string Source, string Kind) service, string feedback) =>
        Examples.Json(new { service = service.Service, source = service.Source, kind = service.Kind, feedback });

    private static JsonObject On(int days, string action, object fields) =>
        Examples.Json(fields).And("on", DateField.Format(Given.ProgrammeOpened.AddDays(days))).And("do", action);

    private static string IdOf(int index) => $"r{index}";

    private static int Number(int number, int count) => (int)((uint)number % (uint)count);

    private static T Pick<T>(T[] items, int number) => items[Number(number, items.Length)];
}

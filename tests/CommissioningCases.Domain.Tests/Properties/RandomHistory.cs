using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Properties;

/// <summary>Histories made from numbers that FsCheck chooses, so that it can shrink them.</summary>
internal static class RandomHistory
{
    private static readonly JsonNode?[] Garbage =
    [
        null, "", "  ", "zz", "yes", "open", "2010-02-30", "2010-03-01", MadeUp.Trust, MadeUp.Hospitals, "\0", new string('x', 4001), "\U0001F600",
        true, false, 0, -1, 1.5, 1e30, JsonNode.Parse("1e999"), new JsonArray(), new JsonArray("a", 1, null), new JsonObject(),
        new JsonObject { ["quality"] = 50, ["value"] = 50 }, new JsonObject { ["healing"] = "high" },
    ];

    /// <summary>Every stage that a case can be in, as the histories that lead there.</summary>
    public static IReadOnlyList<CaseStory> Cases { get; } =
    [
        .. from scenario in RuleSets.Standard.Current.Scenarios
           from stage in scenario.Stages.SkipLast(1)
           select Given.CaseIn(scenario.Number, stage.Name),
    ];

    /// <summary>A programme that has selected its services, one to which an application came, and one with a provider that qualified.</summary>
    public static IReadOnlyList<CaseStory> Programmes { get; } =
    [
        Given.Programme().WithAllGroupsEngaged().WithServices(3),
        Exemplars.Named("assess-application").Story,
        Exemplars.Named("suspend-provider").Story,
    ];

    public static IReadOnlyList<CaseStory> Beginnings { get; } = [.. Cases, .. Programmes];

    /// <summary>A line from four numbers: which attempt, how many days on, which field is spoilt, and how.</summary>
    public static JsonObject Line(CaseStory beginning, int attempt, int days, int spoilt, int garbage)
    {
        var exemplar = Pick(beginning.File is ProgrammeFile && attempt % 4 != 0 ? Exemplars.OfProgrammes : Exemplars.All, attempt);
        var line = (JsonObject)exemplar.Values.DeepClone();
        line["do"] = exemplar.Action;
        line["on"] = DateField.Format(beginning.Day.AddDays(days % 45));
        if (spoilt % 3 == 0)
        {
            line[Pick([.. line.Select(member => member.Key)], spoilt / 3)] = Spoilt(garbage);
        }

        return line;
    }

    /// <summary>A value that hardly any field takes.</summary>
    public static JsonNode? Spoilt(int garbage) => Pick(Garbage, garbage)?.DeepClone();

    /// <summary>The lines of a case: those of a beginning, and some at random.</summary>
    public static IReadOnlyList<string> Lines(string name, int beginning, IEnumerable<(int Attempt, int Days, int Spoilt, int Garbage)> picks)
    {
        var begun = Pick(Beginnings, beginning);
        var more = picks.Select(pick => Line(begun, pick.Attempt, pick.Days, pick.Spoilt, pick.Garbage));
        return [.. begun.Told.Concat(more).Select(line => line.And("case", name).ToJsonString())];
    }

    public static string Decide(this InMemoryHistories book, string line)
    {
        using var json = JsonDocument.Parse(line);
        var result = book.Decide(HistoryLine.Read(json.RootElement));
        var values = result.Decision is Decision.Accepted accepted ? accepted.Values.ToCanonicalJson() : "";
        return $"{DecisionAssertions.Describe(result.Decision)} {values}";
    }

    public static T Pick<T>(IReadOnlyList<T> items, int number) => items[(int)((uint)number % (uint)items.Count)];
}

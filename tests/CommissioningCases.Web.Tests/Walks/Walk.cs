using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Web.Tests.Walks;

/// <summary>One attempt of a walk and what becomes of it.</summary>
/// <param name="Number">The entry that it makes.</param>
public sealed record WalkedLine(int Number, string Do, JsonElement Fields, Decision Decision)
{
    public bool IsAccepted => Decision is Decision.Accepted;

    /// <summary>The name of the test account whose place it is to record such a thing.</summary>
    public string By => Speakers.Of(Do, Fields);

    /// <summary>The step or action that it tries.</summary>
    public override string ToString() => Fields.TryGetProperty("step", out var step) && Do == "take-step" ? $"{Number} {step}" : $"{Number} {Do}";
}

/// <summary>
/// A case or choice programme from its beginning to its end, in the exchange format. Together the walks try every action and every step, and are refused now and
/// then; a line says under which clauses.
/// </summary>
public sealed class Walk
{
    private Walk(string name)
    {
        Name = name;
        var lines = new List<WalkedLine>();
        foreach (var text in System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Walks", $"{name}.jsonl")))
        {
            var fields = JsonDocument.Parse(text).RootElement;
            var action = fields.GetProperty("do").GetString()!;
            var number = lines.Count + 1;
            var decision = RuleSets.Standard.Current.Decide(File, new SubmittedAction(action, fields), number, new DecisionContext(Bodies, Today, _ => false, _ => null)).Decision;
            File = (decision as Decision.Accepted)?.After ?? File;
            lines.Add(new WalkedLine(number, action, fields, decision));
        }

        Lines = lines;
    }

    /// <summary>The walks of cases: one through each scenario, and one that shows what reviewers and the staff side do.</summary>
    public static IReadOnlyList<string> Cases { get; } = [.. Enumerable.Range(1, 6).Select(number => $"scenario-{number}"), "oversight"];

    /// <summary>With those that no form tells alone: a document is sent, a provider answers by a link, and a programme has its own pages.</summary>
    public static IReadOnlyList<Walk> All { get; } = [.. Cases.Append("documents").Append("programme").Select(name => new Walk(name))];

    /// <summary>A day after every walk.</summary>
    public static DateOnly Today => new(2013, 3, 1);

    public static KnownBodies Bodies => ReferenceData.BuiltIn.Bodies;

    public string Name { get; }

    public IReadOnlyList<WalkedLine> Lines { get; }

    /// <summary>What it comes to in the end.</summary>
    public HistoryFile? File { get; }

    public CaseFile Case => (CaseFile)File!;

    public static Walk Named(string name) => All.Single(walk => walk.Name == name);

    /// <summary>What the attempt of that number says.</summary>
    public JsonObject Fields(int number) => JsonObject.Create(Lines[number - 1].Fields)!;

    /// <summary>The case as it stood after that entry.</summary>
    public CaseFile After(int number) => (CaseFile)((Decision.Accepted)Lines.Last(line => line.Number <= number && line.IsAccepted).Decision).After;
}

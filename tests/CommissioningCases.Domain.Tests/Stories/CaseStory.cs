using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>A case or programme as a test tells it: what was recorded so far, and the day on which the telling is.</summary>
/// <param name="File">What was folded so far; null before the first accepted action.</param>
/// <param name="Day">The day of what is told next, unless that says its own.</param>
internal sealed record CaseStory(HistoryFile? File, DateOnly Day)
{
    /// <summary>The day on which every story is recorded; no day may lie after it.</summary>
    public static DateOnly Today { get; } = new(2013, 3, 31);

    /// <summary>What decisions know beside the history: the second cluster has a programme, and there is one closed case to go on from.</summary>
    public static DecisionContext Surroundings { get; } = new(
        MadeUp.Bodies,
        Today,
        cluster => cluster == MadeUp.SecondCluster,
        name => name == MadeUp.ClosedCase ? new ClosedCase(MadeUp.Pct, Given.FirstDay) : null);

    /// <summary>The lines of the history that told it so far, without the case's name.</summary>
    public IReadOnlyList<JsonObject> Told { get; private init; } = [];

    public CaseFile Case => File as CaseFile ?? throw new InvalidOperationException("No case was logged.");

    public ProgrammeFile Programme => File as ProgrammeFile ?? throw new InvalidOperationException("No programme was opened.");

    public ContractFile Contract => File as ContractFile ?? throw new InvalidOperationException("No contract was recorded.");

    public string Stage => Case.StageName;

    public int Scenario => Case.Scenario.Number;

    /// <summary>The existing provider, the first of several.</summary>
    public string Provider => Case.Providers[0];

    /// <summary>The name by which the last recorded fact can be struck.</summary>
    public string LastRecord => $"entry-{File!.LastNumber}";

    public CaseStory On(DateOnly day) => this with { Day = day };

    public CaseStory Later(int days = 1) => this with { Day = Day.AddDays(days) };

    /// <summary>Something that must be accepted: the story goes on from there.</summary>
    public CaseStory With(string action, object? fields = null) => Try(action, fields) switch
    {
        Decision.Accepted accepted => this with { File = accepted.After, Told = [.. Told, Line(action, fields)] },
        var other => throw new InvalidOperationException($"{action} on {DateField.Format(Day)} was not accepted: {DecisionAssertions.Describe(other)}"),
    };

    /// <summary>Something whose outcome the test looks at; the story stays where it is.</summary>
    public Decision Try(string action, object? fields = null) => Look(action, fields).Decision;

    /// <summary>The whole verdict of an attempt, with the day and id that were read.</summary>
    public DecidedAction Look(string? action, object? fields = null) => RuleSets.Standard.Current.Decide(
        File,
        new SubmittedAction(action, Element(fields)),
        (File?.LastNumber ?? 0) + 1,
        Surroundings);

    private JsonElement Element(object? fields) => JsonSerializer.SerializeToElement(Line(null, fields));

    private JsonObject Line(string? action, object? fields)
    {
        var line = (JsonObject)Examples.Json(fields ?? new object()).DeepClone();
        if (!line.ContainsKey("on"))
        {
            line["on"] = DateField.Format(Day);
        }

        if (action is not null)
        {
            line["do"] = action;
        }

        return line;
    }
}

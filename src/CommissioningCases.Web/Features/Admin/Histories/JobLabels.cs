using System.Collections.Frozen;

namespace CommissioningCases.Web.Features.Admin.Histories;

/// <summary>How pages speak of imports and checks.</summary>
internal static class JobLabels
{
    private const int LongestName = 100;

    private static readonly FrozenDictionary<string, string> StageTitles = RuleSets.Standard.Current.Scenarios
        .SelectMany(scenario => scenario.Stages)
        .DistinctBy(stage => stage.Name)
        .ToFrozenDictionary(stage => stage.Name, stage => stage.Title, StringComparer.Ordinal);

    /// <summary>What a line has beside the fields of its action.</summary>
    private static readonly FrozenDictionary<string, string> LineLabels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["case"] = "The name of the case",
        ["do"] = "The action",
        ["on"] = "The day",
        ["id"] = "The name of the record",
        ["stage"] = "The stage that the case is in",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string TitleOf(ImportJob job) => $"{(job.IsCheck ? "Check" : "Import")} of {job.FileName}";

    public static string Of(ImportJobState state) => state switch
    {
        ImportJobState.Waiting => "Waiting",
        ImportJobState.Running => "Running",
        ImportJobState.Done => "Done",
        _ => "Interrupted",
    };

    /// <summary>Where it stands, and whether the lines could be used: green is for a file of which every line could.</summary>
    public static Tag TagOf(ImportJob job, ImportJobState state) => (state, job) switch
    {
        (ImportJobState.Waiting, _) => new Tag(Of(state), TagColour.Grey),
        (ImportJobState.Running, _) => new Tag(Of(state), TagColour.Blue),
        (ImportJobState.Done, { Invalid: 0 }) => new Tag(Of(state), TagColour.Green),
        (ImportJobState.Done, _) when job.Invalid == job.Reported => new Tag("Done: no line can be used", TagColour.Red),
        (ImportJobState.Done, _) => new Tag($"Done: {EnglishFormat.Count(job.Invalid, "line", "lines")} cannot be used", TagColour.Yellow),
        _ => new Tag(Of(state), TagColour.Red),
    };

    /// <summary>The name of a case or action as a line gives it, which may be far longer than any there is.</summary>
    public static string NameOf(string? given) => given switch
    {
        null => "None given",
        { Length: > LongestName } => $"{given[..LongestName]}…",
        _ => given,
    };

    public static Tag TagOf(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Accepted => new Tag("Accepted", TagColour.Green),
        OutcomeKind.Refused => new Tag("Refused", TagColour.Orange),
        _ => new Tag("Invalid", TagColour.Red),
    };

    /// <summary>Such as "1,200 lines: 1,100 accepted, 60 refused and 40 invalid".</summary>
    public static string CountsOf(ImportJob job) =>
        $"{EnglishFormat.Count(job.Reported, "line", "lines")}: {EnglishFormat.Number(job.Accepted)} accepted, {EnglishFormat.Number(job.Refused)} refused and {EnglishFormat.Number(job.Invalid)} invalid";

    /// <summary>How a case, or a programme, stands after the import, such as "In the stage Market test".</summary>
    public static string StandingOf(string? stage) => StageTitles.TryGetValue(stage ?? "", out var title) ? $"In the stage {title}" : "Open";

    /// <summary>What is wrong with a line, such as "Unmet: S1.2 and S1.4".</summary>
    public static string ReasonsOf(ImportReportRow row) => (row.Outcome, row.Reasons) switch
    {
        (_, []) => "",
        (OutcomeKind.Refused, var clauses) => $"Unmet: {EnglishFormat.List(clauses)}",
        (_, ["json"]) => "The line holds no JSON object, or a key twice",
        var (_, fields) => $"Check: {EnglishFormat.List([.. fields.Select(field => LabelOf(row.Action, field))])}",
    };

    /// <summary>What forms call the field, with its name in the file.</summary>
    private static string LabelOf(string? action, string field)
    {
        var fields = RuleSets.Standard.Current.Kinds.Select(kind => kind.Find(action ?? "")).FirstOrDefault(found => found is not null)?.Fields ?? [];
        var label = LineLabels.GetValueOrDefault(field) ?? fields.FirstOrDefault(one => one.Name == field)?.Label;
        return label is null ? $"“{field}”" : $"{EnglishFormat.LowerFirst(label)} (“{field}”)";
    }
}

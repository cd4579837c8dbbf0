using System.Globalization;
using System.Text.Json;

namespace CommissioningCases.Web.Tests.Walks;

/// <summary>A form of the tour in the documents: the lines of <c>docs/tour.jsonl</c> that it records when it is sent once.</summary>
public sealed record TourForm(IReadOnlyList<JsonElement> Lines)
{
    /// <summary>Every form, from the first concern to the award.</summary>
    public static IReadOnlyList<TourForm> All { get; } = [.. Divide(File.ReadLines(Path.Combine(ProjectFolder.Root, "docs", "tour.jsonl")).Select(line => JsonElement.Parse(line)))];

    public string Do => Text("do");

    public DateOnly On => DateOnly.ParseExact(Text("on"), "O", CultureInfo.InvariantCulture);

    public string? Step => Do is "take-step" or "propose-step" or "board-decision" ? Text("step") : null;

    /// <summary>The account that sends it.</summary>
    public string By => Speakers.Of(Do, Lines[0]);

    /// <summary>The form as the walk calls it: what it does with a step, or its title.</summary>
    public string Title => Step is { } step
        ? $"*{RuleSets.Standard.Current.Cases.Scenario(1).FindStep(step)!.Title}*: {(Do == "propose-step" ? "propose" : Do == "board-decision" ? "decide" : "take")}"
        : Do == RequestReview.Definition.Name && Lines.Count > 1 ? "Ask for every assurance that the case will need"
        : CaseActions.All.Single(action => action.Name == Do).Title;

    /// <param name="reference">The case; null before it is logged.</param>
    public string AddressOn(string? reference) => Do switch
    {
        "log-case" => "/log-case",
        "take-step" => $"/cases/{reference}/step/{Step}",
        "propose-step" => $"/cases/{reference}/propose/{Step}",
        "request-review" when Lines.Count > 1 => $"/cases/{reference}/ask",
        _ => $"/cases/{reference}/record/{Do}",
    };

    /// <summary>Lines of one day and one action are one form; so are a tender's opening and the invitations of that day.</summary>
    private static IEnumerable<TourForm> Divide(IEnumerable<JsonElement> lines)
    {
        var form = new List<JsonElement>();
        foreach (var line in lines)
        {
            if (form.Count > 0 && !IsOfOneForm(new TourForm(form), new TourForm([line])))
            {
                yield return new TourForm([.. form]);
                form.Clear();
            }

            form.Add(line);
        }

        yield return new TourForm(form);
    }

    private static bool IsOfOneForm(TourForm form, TourForm next) => form.On == next.On && (form.Do, next.Do) switch
    {
        ("open-tender", "invite") => true,
        var (one, other) => one == other && form.Step is null,
    };

    private string Text(string field) => Lines[0].GetProperty(field).GetString()!;
}

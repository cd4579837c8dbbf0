using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Letters;
using CommissioningCases.Web.Html;
using CommissioningCases.Web.Wording;

namespace CommissioningCases.Web.Cases;

/// <summary>Where an oversight mechanism, or the PCT Board, stands.</summary>
/// <param name="Note">When, and for the board on which step; null while nothing was said.</param>
/// <param name="Number">The entry that says so; null while there is none.</param>
public sealed record OversightRow(string Title, Clause Clause, Tag Tag, string? Note, int? Number)
{
    private static Tag Nothing { get; } = new("Nothing said", TagColour.Grey);

    /// <summary>The scenario's mechanisms and, last, what the board decided in the present stage.</summary>
    public static IReadOnlyList<OversightRow> Of(CaseFile file, Names names, DateOnly today)
    {
        var rows = new List<OversightRow>();
        foreach (var mechanism in file.Scenario.Oversight)
        {
            var latest = file.LatestAssurance(mechanism.Mechanism, today);
            rows.Add(new OversightRow(mechanism.Title, mechanism.Clause, latest is null ? Nothing : TagOf(latest.Details.Outcome), latest is null ? null : British.Day(latest.On), latest?.Mark.Number));
        }

        foreach (var step in file.Scenario.KeySteps.Where(step => step.From.Contains(file.Current.Stage)))
        {
            if (file.LatestBoardDecision(step.Name, today) is { } decision)
            {
                rows.Add(new OversightRow(
                    "PCT Board",
                    LetterOf2009.PP_10a,
                    decision.Details.Approved ? new Tag("Approved", TagColour.Green) : new Tag("Not approved", TagColour.Red),
                    $"{names.Step(step.Name)}, {British.Day(decision.On)}",
                    decision.Mark.Number));
            }
        }

        return rows;
    }

    private static Tag TagOf(AssuranceOutcome outcome) => outcome switch
    {
        AssuranceOutcome.Assured => new Tag("Assured", TagColour.Green),
        AssuranceOutcome.Conditional => new Tag("Conditional", TagColour.Yellow),
        _ => new Tag("Not assured", TagColour.Red),
    };
}

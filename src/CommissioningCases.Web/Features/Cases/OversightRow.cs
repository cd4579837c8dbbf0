namespace CommissioningCases.Web.Features.Cases;

/// <summary>Where an oversight mechanism, or the PCT Board, stands.</summary>
/// <param name="Note">When, and for the board on which step; null while nothing was said.</param>
/// <param name="Number">The entry that says so; null while there is none.</param>
public sealed record OversightRow(string Title, Clause Clause, Tag Tag, string? Note, int? Number)
{
    private static Tag Nothing { get; } = new("Nothing said", TagColour.Grey);

    /// <summary>What the mechanism last said; null while it said nothing, and for the board.</summary>
    public Assurance? Said { get; init; }

    /// <summary>What it was asked and has not answered.</summary>
    public ReviewRequest? Asked { get; init; }

    /// <summary>What the person can do about it; null where that is nothing.</summary>
    public (string Text, string Address)? Way { get; init; }

    /// <summary>The scenario's mechanisms and, last, what the board decided in the present stage.</summary>
    public static IReadOnlyList<OversightRow> Of(CaseOverview overview)
    {
        var file = overview.File;
        List<OversightRow> rows = [.. file.Scenario.Oversight.Select(mechanism => Of(mechanism, overview))];
        foreach (var step in file.Scenario.KeySteps.Where(step => step.From.Contains(file.Current.Stage)))
        {
            if (file.StandingProposal(step.Name) is { } proposal && file.DecisionOn(proposal) is { } decision)
            {
                rows.Add(new OversightRow(
                    "PCT Board",
                    LetterOf2009.PP_10a,
                    BoardLabels.Tag(decision.Details.Decision),
                    $"{overview.Names.Step(step.Name)}, {EnglishFormat.Day(decision.On)}",
                    decision.Mark.Number));
            }
        }

        return rows;
    }

    /// <summary>The mechanisms whose last word is "not assured", which stops every key step; none once the case is closed.</summary>
    public static IReadOnlyList<(OversightMechanism Mechanism, Assurance Said)> Against(CaseFile file) =>
    [
        .. from mechanism in file.IsClosed ? [] : file.Scenario.Oversight
           let said = file.LatestAssurance(mechanism.Mechanism)
           where said is { IsAssured: false }
           select (mechanism, said),
    ];

    private static OversightRow Of(OversightMechanism mechanism, CaseOverview overview)
    {
        var latest = overview.File.LatestAssurance(mechanism.Mechanism);
        return new OversightRow(
            mechanism.Title,
            mechanism.Clause,
            latest is null ? Nothing : AssuranceLabels.Tag(latest.Details.Outcome),
            latest is null ? null : EnglishFormat.Day(latest.On),
            latest?.Mark.Number)
        {
            Said = latest,
            Asked = overview.File.OpenRequest(mechanism.Mechanism),
            Way = WayOf(mechanism, latest, overview),
        };
    }

    /// <summary>Whoever speaks for the mechanism records what it says; of the SHA's the commissioner asks.</summary>
    private static (string Text, string Address)? WayOf(OversightMechanism mechanism, Assurance? latest, CaseOverview overview)
    {
        if (overview.File.IsClosed)
        {
            return null;
        }

        if (overview.Permissions.SpeaksFor(mechanism.Mechanism))
        {
            return ("Record the assurance", overview.Links.Assure(mechanism.Mechanism));
        }

        return mechanism.IsReviewed && latest is not { Details.Outcome: AssuranceOutcome.Assured } && overview.Permissions.MayRecord(RequestReview.Definition)
            && overview.File.OpenRequest(mechanism.Mechanism) is null
            ? ("Ask the SHA for it", overview.Links.Ask(mechanism.Mechanism))
            : null;
    }
}

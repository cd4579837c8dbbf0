namespace CommissioningCases.Web.Features.Histories;

/// <summary>One line of a checklist: a requirement, or several that stand alike.</summary>
/// <param name="Clauses">The clauses that it rests on.</param>
public sealed record ChecklistLine(bool IsMet, string Statement, IReadOnlyList<Clause> Clauses)
{
    /// <summary>Whether nothing speaks for it or against it: it is not missing, and is never shown as met.</summary>
    public bool IsSilent { get; init; }

    public FindingMark Mark => FindingMark.Of(IsMet, IsSilent);

    /// <summary>How far it is; null when there is nothing to add.</summary>
    public string? Progress { get; init; }

    /// <summary>The form that would meet it; null when it is met, or when no form can.</summary>
    public Prompt? MetBy { get; init; }

    /// <summary>The field of the form below that answers it; null when the history must answer it.</summary>
    public Field? AskedBelow { get; init; }

    /// <summary>Numbers of the entries that show it.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    /// <summary>How this service reads the letter, where the rule goes beyond its words.</summary>
    public string? Interpretation { get; init; }

    public static ChecklistLine Of<TFile>(Requirement<TFile> requirement, Finding finding)
        where TFile : HistoryFile => new(finding.IsMet, requirement.Statement, [requirement.Clause])
        {
            IsSilent = finding.IsSilent,
            Progress = finding.Progress,
            MetBy = finding.MetBy,
            Evidence = finding.Evidence,
            Interpretation = requirement.Interpretation,
        };

    /// <summary>A line of a refusal.</summary>
    /// <param name="asked">The field of the refused form that answers it; null when the history must answer it.</param>
    public static ChecklistLine Of(Unmet unmet, Field? asked) => new(false, unmet.Statement, [unmet.Clause])
    {
        Progress = asked is null ? unmet.Progress : null,
        AskedBelow = asked,
        MetBy = unmet.MetBy,
        Interpretation = unmet.Interpretation,
    };
}

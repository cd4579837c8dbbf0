
namespace CommissioningCases.Web.Features.Cases;

/// <summary>One line of a checklist: a requirement, or several of oversight that are met alike.</summary>
/// <param name="Clauses">The clauses that it rests on.</param>
public sealed record ChecklistLine(bool IsMet, string Statement, IReadOnlyList<Clause> Clauses)
{
    /// <summary>How far it is; null when there is nothing to add.</summary>
    public string? Progress { get; init; }

    /// <summary>The form that would meet it; null when it is met, or when no form can.</summary>
    public Prompt? MetBy { get; init; }

    /// <summary>The field of the form below that answers it; null when the case must answer it.</summary>
    public Field? AskedBelow { get; init; }

    /// <summary>Numbers of the entries that show it.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    /// <summary>How this service reads the letter, where the rule goes beyond its words.</summary>
    public string? Interpretation { get; init; }
}

/// <summary>What the letter asks of a step, and what of it the case shows.</summary>
public sealed class Checklist
{
    private Checklist(IReadOnlyList<ChecklistLine> lines, IReadOnlyList<Requirement<CaseFile>> asked) => (Lines, Asked) = (lines, asked);

    /// <summary>What the case itself must show.</summary>
    public IReadOnlyList<ChecklistLine> Lines { get; }

    /// <summary>What the step's own form asks for.</summary>
    public IReadOnlyList<Requirement<CaseFile>> Asked { get; }

    public int Met => Lines.Count(line => line.IsMet);

    public bool IsComplete => Lines.All(line => line.IsMet);

    /// <summary>The clauses that deserve quoting: those of every line but the collapsed one of oversight, and what the form asks for.</summary>
    public IEnumerable<Clause> Quoted =>
        Lines.Where(line => line.Clauses.Count == 1).Select(line => line.Clauses[0]).Concat(Asked.Select(requirement => requirement.Clause)).Distinct();

    public static Checklist Of(Outlook<CaseFile> view)
    {
        var lines = new List<ChecklistLine>();
        var asked = new List<Requirement<CaseFile>>();
        var content = new List<(Requirement<CaseFile> Requirement, Finding Finding)>();
        foreach (var (requirement, finding) in view.Step.LookAhead(view))
        {
            if (requirement.AskedOnForm is not null)
            {
                asked.Add(requirement);
            }
            else if (requirement is NotOpposed && finding.IsMet)
            {
                content.Add((requirement, finding));
            }
            else
            {
                lines.Add(Line(requirement, finding));
            }
        }

        if (content.Count > 0)
        {
            lines.Add(Together(content, view.Step.Requirements.Count(requirement => requirement is NotOpposed)));
        }

        return new Checklist(lines, asked);
    }

    /// <summary>The lines of a refusal: everything that was unmet, also what the form asked for.</summary>
    /// <param name="step">The step that was refused; null where a fact was.</param>
    public static IReadOnlyList<ChecklistLine> Of(IEnumerable<Unmet> unmet, Step? step) => [.. unmet.Select(one => Line(one, step))];

    private static ChecklistLine Line(Unmet unmet, Step? step)
    {
        var asked = step?.Requirements.FirstOrDefault(requirement => requirement.Clause == unmet.Clause && requirement.Statement == unmet.Statement)?.AskedOnForm;
        return new ChecklistLine(false, unmet.Statement, [unmet.Clause])
        {
            Progress = asked is null ? unmet.Progress : null,
            AskedBelow = asked,
            MetBy = unmet.MetBy,
            Interpretation = unmet.Interpretation,
        };
    }

    private static ChecklistLine Line(Requirement<CaseFile> requirement, Finding finding) => new(finding.IsMet, requirement.Statement, [requirement.Clause])
    {
        Progress = finding.Progress,
        MetBy = finding.MetBy,
        Evidence = finding.Evidence,
        Interpretation = requirement.Interpretation,
    };

    /// <summary>The mechanisms that are not against the step, in one line.</summary>
    private static ChecklistLine Together(List<(Requirement<CaseFile> Requirement, Finding Finding)> content, int all)
    {
        var said = content.Where(one => one.Finding.Evidence.Count > 0).ToList();
        var silent = content.Count - said.Count;
        var progress = said.Select(one => $"{((NotOpposed)one.Requirement).Mechanism.Title}: {EnglishFormat.LowerFirst(one.Finding.Progress!)}").ToList();
        if (silent > 0)
        {
            progress.Add(said.Count == 0 ? "None has said anything yet" : $"nothing yet from {EnglishFormat.Count(silent, "other", "others")}");
        }

        return new ChecklistLine(
            true,
            content.Count == all ? "No oversight mechanism has said “not assured”" : "No other oversight mechanism has said “not assured”",
            [.. content.Select(one => one.Requirement.Clause)])
        {
            Progress = string.Join("; ", progress),
            Evidence = [.. said.SelectMany(one => one.Finding.Evidence)],
        };
    }
}

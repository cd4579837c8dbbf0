using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

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
                lines.Add(ChecklistLine.Of(requirement, finding));
            }
        }

        if (content.Count > 0)
        {
            lines.Add(Together(content, view.Step.Requirements.Count(requirement => requirement is NotOpposed)));
        }

        return new Checklist(lines, asked);
    }

    /// <summary>The field of the step's form that answers what was unmet; null when the case must answer it.</summary>
    /// <param name="step">The step that was refused; null where a fact was.</param>
    public static Field? FieldFor(Unmet unmet, Step? step) =>
        step?.Requirements.FirstOrDefault(requirement => requirement.Clause == unmet.Clause && requirement.Statement == unmet.Statement)?.AskedOnForm;

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

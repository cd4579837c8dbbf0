using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What the letter asks of a step, and what of it the case shows.</summary>
public sealed class Checklist
{
    private Checklist(IReadOnlyList<ChecklistLine> lines, IReadOnlyList<Requirement<CaseFile>> asked) => (Lines, Asked) = (lines, asked);

    /// <summary>What the case itself must show, its standing proposal among it.</summary>
    public IReadOnlyList<ChecklistLine> Lines { get; }

    /// <summary>What a form has yet to say: that of the proposal while a key step is not proposed, and of another step its own.</summary>
    public IReadOnlyList<Requirement<CaseFile>> Asked { get; }

    /// <summary>How many lines are met, of <see cref="Count"/>.</summary>
    public int Met => Lines.Count(line => line is { IsMet: true, IsSilent: false });

    /// <summary>How many lines there are, but for those of which nothing can be said yet.</summary>
    public int Count => Lines.Count(line => !line.IsSilent);

    public int Missing => Lines.Count(line => !line.IsMet);

    public bool IsComplete => Missing == 0;

    /// <summary>The clauses that deserve quoting: those of every line that stands for one, and what a form asks for.</summary>
    public IEnumerable<Clause> Quoted =>
        Lines.Where(line => line.Clauses.Count == 1).Select(line => line.Clauses[0]).Concat(Asked.Select(requirement => requirement.Clause)).Distinct();

    public static Checklist Of(Outlook<CaseFile> view)
    {
        var lines = new List<ChecklistLine>();
        var asked = new List<Requirement<CaseFile>>();
        var proposed = new List<Requirement<CaseFile>>();
        var content = new List<(NotOpposed Requirement, Finding Finding)>();
        var silent = new List<(Requirement<CaseFile> Requirement, Finding Finding)>();
        foreach (var (requirement, finding) in view.Step.LookAhead(view))
        {
            if (view.AwaitsForm(requirement))
            {
                asked.Add(requirement);
            }
            else if (requirement.AskedOnForm is { } field && ProposeStep.Definition.Fields.Contains(field))
            {
                proposed.Add(requirement);
            }
            else if (finding.IsSilent)
            {
                silent.Add((requirement, finding));
            }
            else if (requirement is NotOpposed opposed && finding.IsMet)
            {
                content.Add((opposed, finding));
            }
            else
            {
                lines.Add(ChecklistLine.Of(requirement, finding));
            }
        }

        if (view.Proposal is { } proposal && proposed.Count > 0)
        {
            lines.Insert(0, Proposed(proposal, proposed));
        }

        if (content.Count > 0)
        {
            lines.Add(Content(content));
        }

        lines.AddRange(silent.GroupBy(one => one.Finding.Progress).Select(alike => Silent([.. alike])));
        return new Checklist(lines, asked);
    }

    /// <summary>The field of the step's form that answers what was unmet; null when the case must answer it, or the proposal.</summary>
    /// <param name="step">The step that was refused, where its own form asks; null where a fact was, or a key step, whose proposal answers.</param>
    public static Field? FieldFor(Unmet unmet, Step? step) =>
        step?.Requirements.FirstOrDefault(requirement => requirement.Clause == unmet.Clause && requirement.Statement == unmet.Statement)?.AskedOnForm;

    /// <summary>What every proposal shows, in one line.</summary>
    private static ChecklistLine Proposed(Proposal proposal, List<Requirement<CaseFile>> shown) => new(
        true,
        $"Proposed on {EnglishFormat.Day(proposal.On)}: {EnglishFormat.List([.. shown.Select(requirement => EnglishFormat.LowerFirst(requirement.AskedOnForm!.Label))])}",
        [.. shown.Select(requirement => requirement.Clause)])
    {
        Evidence = [proposal.Mark.Number],
    };

    /// <summary>The mechanisms that have spoken and are not against the step, in one line.</summary>
    private static ChecklistLine Content(List<(NotOpposed Requirement, Finding Finding)> content) => new(
        true,
        content.Count == 1 ? $"{content[0].Requirement.Mechanism.Title} does not stand against it" : $"{content.Count} oversight mechanisms do not stand against it",
        [.. content.Select(one => one.Requirement.Clause)])
    {
        Progress = string.Join("; ", content.Select(one => content.Count == 1 ? one.Finding.Progress : $"{one.Requirement.Mechanism.Title}: {EnglishFormat.LowerFirst(one.Finding.Progress!)}")),
        Evidence = [.. content.SelectMany(one => one.Finding.Evidence)],
    };

    /// <summary>What is neither met nor missing for the same reason, in one line.</summary>
    private static ChecklistLine Silent(List<(Requirement<CaseFile> Requirement, Finding Finding)> alike) => alike is [var only]
        ? ChecklistLine.Of(only.Requirement, only.Finding)
        : new ChecklistLine(
            true,
            alike.TrueForAll(one => one.Requirement is NotOpposed)
                ? $"{alike.Count} oversight mechanisms have said nothing yet"
                : $"{alike.Count} requirements are not asked of it now",
            [.. alike.Select(one => one.Requirement.Clause)])
        {
            IsSilent = true,
            Progress = alike.TrueForAll(one => one.Requirement is NotOpposed)
                ? EnglishFormat.List([.. alike.Select(one => ((NotOpposed)one.Requirement).Mechanism.Title)])
                : alike[0].Finding.Progress,
        };
}


namespace CommissioningCases.Web.Features.Cases;

/// <summary>Where a step leads, in words.</summary>
public static class StepWay
{
    public static string Of(Step step, CaseFile file)
    {
        var from = step.From.Contains(file.Current.Stage) ? file.Current.Stage.Title : string.Join(" or ", step.From.Select(stage => stage.Title));
        var to = step.Branches.Count > 0
            ? string.Join("; ", step.Branches.Select(branch => $"to {branch.To.Title} if {EnglishFormat.LowerFirst(branch.Label)}"))
            : step.To is null ? "the case stays in its stage" : $"to {step.To.Title}";
        return $"From {from} {to}.{(step.IsKeyFor(file) ? " A key step: it is proposed to the PCT Board, and taken once the Board has approved it." : "")}";
    }
}

namespace CommissioningCases.Web.Features.Choice;

/// <summary>A criterion of an offer, and what those who assessed an application found of it.</summary>
/// <param name="Findings">Of each assessment that said so and may be seen, in the order in which they came in.</param>
public sealed record JudgedCriterion(int Number, string Criterion, IReadOnlyList<(string Assessor, CriterionFinding Finding)> Findings)
{
    /// <summary>Whether one found that it passes, and another that it fails.</summary>
    public bool Differs => Findings.Select(one => one.Finding.Result).Distinct().Count() > 1;

    /// <summary>The result in a word.</summary>
    public Tag Result => Differs ? new Tag("Assessors differ", TagColour.Yellow) : TagOf(Findings[0].Finding.Result);

    public static Tag TagOf(CriterionResult result) => result == CriterionResult.Pass ? new Tag("Pass", TagColour.Green) : new Tag("Fail", TagColour.Red);

    /// <summary>The offer's criteria, as they were judged one by one; empty where none was.</summary>
    public static IReadOnlyList<JudgedCriterion> Of(ApplicationView found)
    {
        var judged = found.Assessments.Where(assessment => assessment.Details is { Criteria.Count: > 0 }).ToList();
        return judged.Count == 0 ? [] :
        [
            .. found.Offer.Details.Criteria.Select((criterion, i) =>
                new JudgedCriterion(i + 1, criterion, [.. judged.Select(assessment => (found.NameOf(assessment.Assessor), assessment.Details!.Criteria[i + 1]))])),
        ];
    }
}

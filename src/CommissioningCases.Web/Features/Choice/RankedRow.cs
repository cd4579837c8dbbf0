
namespace CommissioningCases.Web.Features.Choice;

/// <summary>A service on the cluster's list, as the ranking shows it.</summary>
/// <param name="Selected">Null where it is not selected.</param>
/// <param name="Scores">Its latest scores; null where it has none.</param>
public sealed record RankedRow(RankedService Ranked, string Name, bool IsLocal, SelectedService? Selected, ServiceScore? Scores)
{
    public string Service => Ranked.Service;

    /// <inheritdoc cref="RankedService.Rank"/>
    public int? Rank => Ranked.Rank;

    /// <summary>The weighted score, such as "4.3".</summary>
    public string Total => Ranked.Score is { } score ? EnglishFormat.Number(Math.Round(score, 2)) : "–";

    public string ScoreOf(string criterion) => Scores?.Details.Scores.TryGetValue(criterion, out var score) == true ? EnglishFormat.Number(score) : "–";

    /// <summary>The best first.</summary>
    public static IReadOnlyList<RankedRow> Of(ProgrammeOverview overview)
    {
        var scores = overview.File.Scores;
        return
        [
            .. ServiceRanking.Of(overview.File, overview.Bodies).Select(ranked => new RankedRow(
                ranked,
                overview.Names.Service(ranked.Service),
                overview.Bodies.FindNationalService(ranked.Service) is null,
                overview.File.Services.GetValueOrDefault(ranked.Service),
                scores.GetValueOrDefault(ranked.Service))),
        ];
    }
}

/// <param name="Share">Its weight among all, in per cent.</param>
public sealed record WeightedCriterion(Criterion Criterion, decimal Share)
{
    public string Name => Criterion.Details.Criterion;

    public int Weight => Criterion.Details.Weight;

    /// <summary>The heaviest first.</summary>
    public static IReadOnlyList<WeightedCriterion> Of(ProgrammeFile file)
    {
        var all = file.Criteria.Values.Sum(criterion => criterion.Details.Weight);
        return [.. file.Criteria.Values.OrderByDescending(criterion => criterion.Details.Weight).Select(criterion => new WeightedCriterion(criterion, Math.Round(100m * criterion.Details.Weight / all)))];
    }
}

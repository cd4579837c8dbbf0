namespace CommissioningCases.Domain.Choice;

/// <summary>How the services that a cluster can choose from compare by its own criteria.</summary>
public static class ServiceRanking
{
    /// <summary>Every service on the cluster's list, the best first; those without scores last, those with the most feedback first among equals.</summary>
    public static IReadOnlyList<RankedService> Of(ProgrammeFile file, KnownBodies bodies)
    {
        var (criteria, scores) = (file.Criteria.Values.ToList(), file.Scores);
        var services = OnList(file, bodies).Select(service => (Service: service, Score: ScoreOf(scores.GetValueOrDefault(service), criteria))).ToList();
        return
        [
            .. services
                .Select(one => new RankedService(
                    one.Service,
                    one.Score is null ? null : 1 + services.Count(other => other.Score > one.Score),
                    one.Score,
                    file.Feedback.FindAll(feedback => feedback.SpeaksFor(one.Service))))
                .OrderByDescending(ranked => ranked.Score ?? -1)
                .ThenByDescending(ranked => ranked.Feedback.Count)
                .ThenBy(ranked => ranked.Service, StringComparer.Ordinal),
        ];
    }

    /// <summary>The eight services of the national list, and those that were put forward or selected locally: as they were selected, where they were.</summary>
    public static IEnumerable<string> OnList(ProgrammeFile file, KnownBodies bodies) =>
        bodies.NationalServices.Select(service => service.Code).Concat(file.Services.Keys).Concat(file.Proposals.Keys).Distinct(ServiceNames.Comparer);

    internal static bool IsOnList(ProgrammeFile file, string service, KnownBodies bodies) =>
        bodies.FindNationalService(service) is not null || file.Proposals.ContainsKey(service) || file.Services.ContainsKey(service);

    /// <summary>The mean of the scores by the criteria's present weights; a criterion that was not scored counts as 0. Null while there is nothing to go by.</summary>
    private static decimal? ScoreOf(ServiceScore? scored, List<Criterion> criteria)
    {
        var weights = criteria.Sum(criterion => criterion.Details.Weight);
        return weights == 0 || scored is null
            ? null
            : criteria.Sum(criterion => criterion.Details.Weight * (decimal)scored.Details.Scores.GetValueOrDefault(criterion.Details.Criterion)) / weights;
    }
}

/// <param name="Service">Code of a national service, or name of a local one.</param>
/// <param name="Rank">From 1; services with the same score share one. Null where nothing compares it yet.</param>
/// <param name="Score">From 0 to <see cref="ScoreService.Most"/>; null where it was not scored.</param>
/// <param name="Feedback">What was said for it.</param>
public sealed record RankedService(string Service, int? Rank, decimal? Score, IReadOnlyList<Feedback> Feedback);

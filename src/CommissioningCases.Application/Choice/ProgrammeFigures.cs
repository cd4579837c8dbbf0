using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Choice;

/// <summary>What choice programmes come to in numbers: one of them, or several together.</summary>
public sealed record ProgrammeFigures(
    int Programmes,
    int ServicesSelected,
    int ServicesLive,
    int ProvidersQualified,
    int Outcomes,
    int OutcomesRejected,
    int Applications,
    int ApplicationsDecided,
    int DaysToOutcome)
{
    /// <summary>Adds up the programmes.</summary>
    public static ProgrammeFigures Of(params IReadOnlyCollection<ChoiceProgramme> programmes) => new(
        programmes.Count,
        programmes.Sum(one => one.ServicesSelected),
        programmes.Sum(one => one.ServicesLive),
        programmes.Sum(one => one.ProvidersQualified),
        programmes.Sum(one => one.Outcomes),
        programmes.Sum(one => one.OutcomesRejected),
        programmes.Sum(one => one.Applications),
        programmes.Sum(one => one.ApplicationsDecided),
        programmes.Sum(one => one.DaysToOutcome));

    public int ApplicationsWaiting => Applications - ApplicationsDecided;

    /// <summary>How many of a hundred outcomes were that a provider did not qualify; null while there is no outcome.</summary>
    public decimal? RejectionRate => Outcomes == 0 ? null : Math.Round(100m * OutcomesRejected / Outcomes, 1);

    /// <summary>The days from application to outcome, as the mean of the applications that have one; null while none has.</summary>
    public decimal? MeanDays => ApplicationsDecided == 0 ? null : Math.Round((decimal)DaysToOutcome / ApplicationsDecided, 1);
}

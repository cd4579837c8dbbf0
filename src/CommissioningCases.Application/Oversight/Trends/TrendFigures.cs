using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Oversight;

/// <summary>What happened on cases in a stretch of time, and what it comes to. Averages and shares are null where there is nothing of which they could be.</summary>
public sealed record TrendFigures
{
    /// <summary>The cases that were open when it began.</summary>
    public required int OpenBefore { get; init; }

    public required int Logged { get; init; }

    public required int Closed { get; init; }

    /// <summary>How many of those that were closed ended how.</summary>
    public required IReadOnlyDictionary<CaseEnding, int> Endings { get; init; }

    /// <summary>Attempts that were refused because a clause was not met.</summary>
    public required int Refused { get; init; }

    public required int Departures { get; init; }

    /// <summary>Engagements that a union disputed for the first time.</summary>
    public required int Disputes { get; init; }

    /// <summary>Assurances that were asked for, and answered then.</summary>
    public required int Answered { get; init; }

    /// <summary>Those that took less than <see cref="CaseFile.DaysToBeHeard"/> days.</summary>
    public required int AnsweredInTime { get; init; }

    public required long AnswerDays { get; init; }

    /// <summary>Stages that cases left.</summary>
    public required int StagesLeft { get; init; }

    public required long StageDays { get; init; }

    /// <summary>Key steps that led to another stage.</summary>
    public required int KeySteps { get; init; }

    /// <summary>Those before which providers and staff were both engaged, in the stage that was left.</summary>
    public required int KeyStepsAfterEngagement { get; init; }

    public int OpenAfter => OpenBefore + Logged - Closed;

    /// <summary>The cases that were open at any time of it.</summary>
    public int WorkedOn => OpenBefore + Logged;

    public decimal? DaysToAnswer => Share(AnswerDays, Answered);

    public decimal? DaysInStage => Share(StageDays, StagesLeft);

    /// <summary>What there was of something for every hundred cases that were worked on.</summary>
    public decimal? PerHundred(int count) => Share(100L * count, WorkedOn);

    /// <summary>What part of something is, in per cent of the whole.</summary>
    public static decimal? PerCent(int part, int whole) => Share(100L * part, whole);

    internal static TrendFigures Of(int openBefore, IEnumerable<TrendTally> tallies)
    {
        var rows = tallies.ToLookup(tally => tally.What);
        return new TrendFigures
        {
            OpenBefore = openBefore,
            Logged = Count(CaseTally.Logged),
            Closed = Count(CaseTally.Closed),
            Endings = rows[CaseTally.Closed].Where(row => row.State != "").GroupBy(row => row.State)
                .ToDictionary(states => WordConverter.Parse<CaseEnding>(states.Key), states => (int)states.Sum(row => row.Count)),
            Refused = Count(CaseTally.Refused),
            Departures = Count(CaseTally.Departed),
            Disputes = Count(CaseTally.Disputed),
            Answered = Count(CaseTally.Answered),
            AnsweredInTime = Count(CaseTally.Answered, CaseTally.InTime),
            AnswerDays = Sum(CaseTally.AnswerDays),
            StagesLeft = Count(CaseTally.Left),
            StageDays = Sum(CaseTally.LeftDays),
            KeySteps = Count(CaseTally.KeySteps),
            KeyStepsAfterEngagement = Count(CaseTally.KeySteps, CaseTally.EngagedBoth),
        };

        long Sum(string what) => rows[what].Sum(row => row.Count);

        int Count(string what, string? state = null) => (int)rows[what].Where(row => state is null || row.State == state).Sum(row => row.Count);
    }

    /// <summary>Rounded to a tenth.</summary>
    private static decimal? Share(long part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 1, MidpointRounding.AwayFromZero);
}

namespace CommissioningCases.Domain.Contracts;

/// <summary>Why a measurement asks what will be done.</summary>
public enum PromptReason
{
    [Label("The target was missed in two periods running")]
    MissedTwice,

    [Label("The threshold was passed")]
    PassedThreshold,
}

/// <summary>A measurement of which it is asked what will be done, and what was said.</summary>
/// <param name="Asked">The measurement.</param>
/// <param name="Measure">The measure as it was set when the measurement was recorded.</param>
/// <param name="Answered">What was said; null while nobody did.</param>
public sealed record MonitoringPrompt(ContractMeasurement Asked, ContractMeasure Measure, PromptReason Reason, AnsweredPrompt? Answered)
{
    /// <summary>In how many days it is answered in time; after them it stands in the view of the Strategic Health Authority.</summary>
    public const int DaysToAnswer = 28;

    /// <summary>The last day on which it is answered in time.</summary>
    public DateOnly Due => Asked.On.AddDays(DaysToAnswer);

    public bool IsOverdueOn(DateOnly day) => Answered is null && day > Due;
}

/// <summary>
/// Which measurements ask what will be done: one on the worse side of the threshold, and one that misses the target as the one of the period before did. What is watched on asks again after its
/// day, or when the threshold is passed; what a case was begun about asks again once a target was met in between.
/// </summary>
public static class Monitoring
{
    extension(ContractFile file)
    {
        /// <summary>The measurements of a measure, by their periods.</summary>
        public IReadOnlyList<ContractMeasurement> MeasurementsOf(string measure) =>
            [.. file.Measurements.Where(one => one.Details.Measure == measure).OrderBy(one => one.Details.Until).ThenBy(one => one.Mark.Number)];

        /// <summary>Everything that asks or has asked, by measure and period.</summary>
        public IEnumerable<MonitoringPrompt> Prompts => file.Measures.SelectMany(measure => PromptsOf(file, file.MeasurementsOf(measure.Details.Measure)));

        /// <summary>What asks and was not answered.</summary>
        public IEnumerable<MonitoringPrompt> OpenPrompts => file.Prompts.Where(prompt => prompt.Answered is null);

        /// <summary>The prompt of a measurement that was not answered; null where it is none.</summary>
        public MonitoringPrompt? FindPrompt(string record) => file.NumberOf(record) is { } number ? file.OpenPrompts.FirstOrDefault(prompt => prompt.Asked.Mark.Number == number) : null;

        /// <summary>The day to which all of its measures are measured; null while one has no value, or there is none.</summary>
        public DateOnly? MeasuredUntil
        {
            get
            {
                var last = file.Measures.Select(measure => file.MeasurementsOf(measure.Details.Measure) is [.., var latest] ? latest.Details.Until : (DateOnly?)null).ToList();
                return last.Count == 0 || last.Contains(null) ? null : last.Min();
            }
        }
    }

    private static IEnumerable<MonitoringPrompt> PromptsOf(ContractFile file, IReadOnlyList<ContractMeasurement> measurements)
    {
        AnsweredPrompt? standing = null;
        for (var i = 0; i < measurements.Count; i++)
        {
            var (asked, measure) = (measurements[i], file.MeasureAt(measurements[i]));
            var isMissed = !measure.Details.Meets(asked.Details.Value);
            standing = !isMissed && standing is { Details.Answer: PromptAnswer.Case } ? null : standing;
            var isPassed = measure.Details.Breaches(asked.Details.Value);
            if ((!isPassed && !(isMissed && i > 0 && !file.MeasureAt(measurements[i - 1]).Details.Meets(measurements[i - 1].Details.Value))) || IsQuiet(standing, asked, isPassed))
            {
                continue;
            }

            // An answer to a later period answers what was left open before it, and not what was recorded after it.
            var answered = file.Answers.Find(answer => answer.Mark.Number > asked.Mark.Number && measurements.Skip(i).Any(later => later.Mark.Number == answer.Asked));
            standing = answered ?? standing;
            yield return new MonitoringPrompt(asked, measure, isPassed ? PromptReason.PassedThreshold : PromptReason.MissedTwice, answered);
        }
    }

    private static bool IsQuiet(AnsweredPrompt? standing, ContractMeasurement asked, bool isPassed) => standing is not null && asked.Mark.Number != standing.Asked && asked.Mark.Number > standing.Mark.Number
        && (standing.Details.Answer == PromptAnswer.Case || (!isPassed && asked.Details.Until <= standing.Details.Until));
}

/// <summary>Hints of the usual rules of statistical process control: they ask nothing, and say where it is worth to look.</summary>
public static class RunRules
{
    /// <summary>So many values running on one side of the mean are a shift.</summary>
    public const int Shift = 8;

    /// <summary>So many values running, each above or each below the one before, are a trend.</summary>
    public const int Trend = 6;

    /// <summary>The mean of the values; null where there are too few to tell a shift.</summary>
    public static double? MeanOf(IReadOnlyList<ExactNumber> values) => values.Count < Shift ? null : values.Average(value => (double)value);

    /// <summary>The shifts, each for itself.</summary>
    public static IReadOnlyList<ValueRun> ShiftsIn(IReadOnlyList<ExactNumber> values) =>
        MeanOf(values) is { } mean ? Runs([.. values.Select(value => Math.Sign((double)value - mean))], Shift) : [];

    /// <summary>The trends, each for itself. A run of steps begins one value before its first step.</summary>
    public static IReadOnlyList<ValueRun> TrendsIn(IReadOnlyList<ExactNumber> values) =>
        [.. Runs([.. values.Zip(values.Skip(1), (one, next) => Math.Sign((double)next - (double)one))], Trend - 1).Select(steps => steps with { Last = steps.Last + 1 })];

    /// <summary>Equal signs, none of them nought, that follow one another so often or oftener.</summary>
    private static List<ValueRun> Runs(IReadOnlyList<int> signs, int length)
    {
        var found = new List<ValueRun>();
        for (var start = 0; start < signs.Count;)
        {
            var end = start + 1;
            while (end < signs.Count && signs[end] == signs[start])
            {
                end++;
            }

            if (signs[start] != 0 && end - start >= length)
            {
                found.Add(new ValueRun(start, end - 1));
            }

            start = end;
        }

        return found;
    }
}

/// <summary>Values that follow one another.</summary>
/// <param name="First">The place of the first.</param>
/// <param name="Last">The place of the last.</param>
public readonly record struct ValueRun(int First, int Last)
{
    public int Count => Last - First + 1;
}

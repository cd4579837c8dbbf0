namespace CommissioningCases.Filling;

/// <summary>
/// Tells the history of a fictitious contract of a real Primary Care Trust: two measures, one after the other measured month by month, the latest of last month as a rule. Of twelve contracts one has ended and one has
/// not begun; of ten values one misses its target, of forty one passes the threshold, and most of what is asked then is answered. The same numbers drawn tell the same contract.
/// </summary>
internal sealed class FictitiousContract(Random random, PrimaryCareTrust pct, FictitiousProviders providers, DateOnly today)
{
    /// <summary>How many values are recorded of each contract.</summary>
    public const int Measurements = 25;

    private const int LeadsOfAPct = 40;
    private const int DaysToReport = 5;
    private const int Target = 70;
    private const int Threshold = 50;

    private static readonly string[] Measures = ["healing", "satisfaction"];

    private readonly List<FictitiousLine> _lines = [];

    public IReadOnlyList<FictitiousLine> Lines()
    {
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1 - (random.Next(4) == 0 ? random.Next(1, 9) : 0));
        var months = (Measurements + Measures.Length - 1) / Measures.Length;
        var begun = month.AddMonths(-months);
        var from = Record(begun);
        foreach (var measure in Measures)
        {
            Add(begun, SetContractMeasure.Definition, ("measure", measure), ("name", $"{FictitiousWords.Text(random, 3)}, {measure}"), ("kind", measure == Measures[0] ? "quality" : "patient-satisfaction"),
                ("unit", "%"), ("direction", "higher"), ("target", Target), ("threshold", Threshold));
        }

        Measure(month, months);
        if (from <= today && random.Next(12) == 0)
        {
            Add(today, EndContract.Definition, ("ends", new DaysLater(random.Next(200))), ("ground", "agreement"), ("reason", FictitiousWords.Text(random, 6)));
        }

        return _lines;
    }

    /// <summary>Contracts begin with a month.</summary>
    /// <returns>Its first day.</returns>
    private DateOnly Record(DateOnly on)
    {
        var from = random.Next(12) == 0 ? new DateOnly(today.Year, today.Month, 1).AddMonths(random.Next(1, 7)) : on.AddMonths(-random.Next(33));
        (string, object)[] until = random.Next(5) == 0 ? [] : [("until", DateField.Format(from.AddMonths(random.Next(24, 72))))];
        (string, object)[] lead = random.Next(10) == 0 ? [] : [("lead", $"commissioner{random.Next(LeadsOfAPct)}.{pct.Code}@fill.example".ToLowerInvariant())];
        Add(on, RecordContract.Definition,
        [
            ("pct", pct.Code), ("provider", random.Next(4) == 0 ? providers.Independent(random) : providers.Nhs(random, pct.Sha)), ("services", new[] { FictitiousWords.Service(random) }),
            ("type", "standard-nhs"), ("number", $"{pct.Code}/{random.Next(1_000_000)}"), ("from", DateField.Format(from)), .. until, ("value", "medium"), ("noticeMonths", 6),
            ("contractQuery", FictitiousWords.Text(random, 12)), ("variationClause", FictitiousWords.Text(random, 8)), .. lead,
        ]);
        return from;
    }

    /// <summary>The months one after the other, until there are as many values as there are to be.</summary>
    private void Measure(DateOnly last, int months)
    {
        var left = Measurements;
        var missed = new HashSet<string>();
        for (var month = last.AddMonths(1 - months); month <= last; month = month.AddMonths(1))
        {
            foreach (var measure in Measures.Take(left))
            {
                var value = random.Next(40) == 0 ? Threshold - 1 : random.Next(10) == 0 ? Target - 1 : random.Next(Target, 100);
                var until = month.AddMonths(1).AddDays(-1);
                var on = until.AddDays(DaysToReport) < today ? until.AddDays(DaysToReport) : today;
                Add(on, RecordContractMeasurement.Definition, ("measure", measure), ("from", DateField.Format(month)), ("until", DateField.Format(until)), ("value", value), ("source", "Monthly report"));
                var asks = value < Threshold || (value < Target && missed.Contains(measure));
                _ = value < Target ? missed.Add(measure) : missed.Remove(measure);
                if (asks && random.Next(5) > 0)
                {
                    Add(on, AnswerPrompt.Definition, ("record", RecordName.Of(_lines.Count)), ("answer", "watch-on"), ("reason", FictitiousWords.Text(random, 8)), ("until", new DaysLater(1)));
                }

                left--;
            }
        }
    }

    private void Add(DateOnly on, ActionDefinition<ContractFile> action, params IReadOnlyList<(string Name, object Value)> fields) =>
        _lines.Add(new FictitiousLine(action.Name, on, Role.Commissioner, fields));
}

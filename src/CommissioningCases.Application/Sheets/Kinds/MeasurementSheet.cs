using System.Text.Json.Nodes;

namespace CommissioningCases.Application.Sheets;

/// <summary>Measurements of many cases, as a provider's monthly report has them.</summary>
internal static class MeasurementSheet
{
    public static SheetColumn Case { get; } = new("case", "Case", "The reference of the case, such as CC-2012-00023 or 2012-23; or its service, where one open case is about it")
    {
        IsNeeded = true,
        Synonyms = ["Case reference", "Case ref", "Reference", "Ref", "Case number", "Case no", "Service"],
        Example = "CC-2012-00023",
    };

    public static SheetColumn Measure { get; } = new(RecordMeasurement.MeasureField.Name, "Measure", "What is measured, as the case calls it: its name or its short name")
    {
        IsNeeded = true,
        Synonyms = ["Indicator", "KPI", "Metric", "What is measured", "Measure name"],
        Example = "Healed within 12 weeks",
    };

    public static SheetColumn On { get; } = new(SubmittedAction.OnField.Name, "Day or month", "The day of the measurement, such as 31/03/2012; or the month that it is about, such as March 2012")
    {
        IsNeeded = true,
        Synonyms = ["Day", "Date", "Month", "Period", "Date of measurement", "Measured on", "Reporting month", "Reporting period"],
        Example = "31/03/2012",
    };

    public static SheetColumn Value { get; } = new(RecordMeasurement.ValueField.Name, "Value", "A number: 62, 62% where the measure is in %, 1,234.5")
    {
        IsNeeded = true,
        Synonyms = ["Result", "Figure", "Actual", "Performance", "Amount"],
        Example = "62%",
    };

    public static SheetColumn Source { get; } = new(RecordMeasurement.SourceField.Name, "Source", "Where the value was taken from. May be left blank")
    {
        Synonyms = ["Taken from", "Report", "Data source"],
        Example = "Monthly report of March",
    };

    public static SheetColumn From { get; } = new(RecordMeasurement.FromField.Name, RecordMeasurement.FromField.Label, "The first day that the value is about. May be left blank")
    {
        Synonyms = ["From", "Period from", "Start", "Start date", "Period start"],
        Example = "01/03/2012",
        IsDay = true,
    };

    public static SheetColumn Until { get; } = new(RecordMeasurement.UntilField.Name, RecordMeasurement.UntilField.Label, "The last day that the value is about. May be left blank")
    {
        Synonyms = ["Until", "To", "Period to", "End", "End date", "Period end"],
        Example = "31/03/2012",
        IsDay = true,
    };

    public static SheetDefinition Definition { get; } = new(SheetKind.Measurements, "Measurements", Role.Commissioner, [Case, Measure, On, Value, Source, From, Until])
    {
        Row = ("measurement", "measurements"),
        Purpose = "Each row records one measurement of one case",
        GroupedBy = Case,
    };

    /// <summary>What the form would send of a row.</summary>
    /// <returns>The fields, and what stands against the row before any rule is asked.</returns>
    public static (JsonObject Fields, IReadOnlyList<FieldError> Faults) Read(SheetRow row, CaseFile file)
    {
        var fields = new JsonObject();
        var faults = new List<FieldError>();
        var measure = FindMeasure(file, row[Measure]);
        if (measure is null && row[Measure].Length > 0)
        {
            faults.Add(new FieldError(Measure.Name, file.MeasuresSet.IsEmpty
                ? "The case has no measures yet. Set one on the case first"
                : $"The case has no measure “{row[Measure]}”. It has {EnglishFormat.List([.. file.MeasuresSet.Select(one => one.Details.Name)])}"));
        }

        Add(fields, Measure, measure?.Details.Measure ?? "");
        AddPeriod(fields, row);
        AddValue(fields, faults, row[Value], measure is null ? null : (measure.Details.Name, measure.Details.Unit));
        Add(fields, Source, row[Source]);
        return (fields, faults);
    }

    private static Measure? FindMeasure(CaseFile file, string text) =>
        file.FindMeasure(text)
        ?? file.MeasuresSet.Find(measure => TypedCell.IsSame(measure.Details.Measure, text))
        ?? (file.MeasuresSet.FindAll(measure => TypedCell.IsSame(measure.Details.Name, text)) is [var only] ? only : null);

    /// <summary>A month is measured on its last day, and about all its days unless the row says others.</summary>
    private static void AddPeriod(JsonObject fields, SheetRow row)
    {
        if (TypedCell.TryReadMonth(row[On], out var first))
        {
            var last = DateField.Format(first.AddMonths(1).AddDays(-1));
            Add(fields, On, last);
            Add(fields, From, row[From].Length > 0 ? TypedCell.Day(row[From]) : DateField.Format(first));
            Add(fields, Until, row[Until].Length > 0 ? TypedCell.Day(row[Until]) : last);
            return;
        }

        Add(fields, On, TypedCell.Day(row[On]));
        Add(fields, From, TypedCell.Day(row[From]));
        Add(fields, Until, TypedCell.Day(row[Until]));
    }

    /// <summary>The value without the unit in which it is measured.</summary>
    internal static void AddValue(JsonObject fields, List<FieldError> faults, string text, (string Name, string Unit)? measure)
    {
        var number = text;
        var unit = measure?.Unit ?? "";
        if (unit.StartsWith('£') && number.StartsWith('£'))
        {
            number = number[1..].TrimStart();
        }
        else if (unit.Length > 0 && number.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
        {
            number = number[..^unit.Length].TrimEnd();
        }
        else if (number.EndsWith('%'))
        {
            if (measure is { Name: var name } && !unit.StartsWith('%'))
            {
                faults.Add(new FieldError(Value.Name, $"The value is a percentage, and {name} is measured in {unit}"));
            }

            number = number[..^1].TrimEnd();
        }

        if (number.Length > 0)
        {
            fields[Value.Name] = TypedCell.Number(number);
        }
    }

    private static void Add(JsonObject fields, SheetColumn column, string text)
    {
        if (text.Length > 0)
        {
            fields[column.Name] = text;
        }
    }
}

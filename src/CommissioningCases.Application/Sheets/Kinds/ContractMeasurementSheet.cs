using System.Text.Json.Nodes;

namespace CommissioningCases.Application.Sheets;

/// <summary>Measurements of many contracts, as the reports of a month have them.</summary>
internal static class ContractMeasurementSheet
{
    public static SheetColumn Contract { get; } = new("contract", "Contract", "The reference of the contract, such as CT-2012-00023, or its own number; or its service, where one contract that runs is about it")
    {
        IsNeeded = true,
        Synonyms = ["Contract reference", "Contract ref", "Contract number", "Contract no", "Reference", "Ref", "Service"],
        Example = "CT-2012-00023",
    };

    public static SheetColumn Period { get; } = new("period", "Month", "The month that the value is about, such as March 2012. May be left blank where the first and the last day are told")
    {
        Synonyms = ["Period", "Reporting month", "Reporting period"],
        Example = "March 2012",
    };

    public static SheetDefinition Definition { get; } = new(
        SheetKind.ContractMeasurements,
        "Measurements of contracts",
        Role.Commissioner,
        [Contract, MeasurementSheet.Measure, Period, MeasurementSheet.From, MeasurementSheet.Until, MeasurementSheet.Value, MeasurementSheet.Source])
    {
        Row = ("measurement", "measurements"),
        Purpose = "Each row records one measurement of one contract",
        GroupedBy = Contract,
    };

    /// <summary>The column that says what a field has: of the days of a period its month, where the row gives that.</summary>
    public static string ColumnOf(SheetRow row, string field) =>
        row[Period].Length > 0
            && ((field == RecordContractMeasurement.FromField.Name && row[MeasurementSheet.From].Length == 0) || (field == RecordContractMeasurement.UntilField.Name && row[MeasurementSheet.Until].Length == 0))
            ? Period.Name
            : field;

    /// <summary>What the form would send of a row.</summary>
    /// <returns>The fields, and what stands against the row before any rule is asked.</returns>
    public static (JsonObject Fields, IReadOnlyList<FieldError> Faults) Read(SheetRow row, ContractFile file, DateOnly today)
    {
        var fields = new JsonObject { [SubmittedAction.OnField.Name] = DateField.Format(today) };
        var faults = new List<FieldError>();
        var named = row[MeasurementSheet.Measure];
        var measure = file.Measures.FirstOrDefault(one => TypedCell.IsSame(one.Details.Measure, named) || TypedCell.IsSame(one.Details.Name, named));
        if (measure is null && named.Length > 0)
        {
            faults.Add(new FieldError(MeasurementSheet.Measure.Name, file.Measures.Count == 0
                ? "The contract has no measures yet. Set one on the contract first"
                : $"The contract has no measure “{named}”. It has {EnglishFormat.List([.. file.Measures.Select(one => one.Details.Name)])}"));
        }

        Add(RecordContractMeasurement.MeasureField, measure?.Details.Measure ?? "");
        var isMonth = TypedCell.TryReadMonth(row[Period], out var first);
        Add(RecordContractMeasurement.FromField, row[MeasurementSheet.From].Length > 0 ? TypedCell.Day(row[MeasurementSheet.From]) : isMonth ? DateField.Format(first) : row[Period]);
        Add(RecordContractMeasurement.UntilField, row[MeasurementSheet.Until].Length > 0 ? TypedCell.Day(row[MeasurementSheet.Until]) : isMonth ? DateField.Format(new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month))) : row[Period]);
        MeasurementSheet.AddValue(fields, faults, row[MeasurementSheet.Value], measure is null ? null : (measure.Details.Name, measure.Details.Unit));
        Add(RecordContractMeasurement.SourceField, row[MeasurementSheet.Source]);
        return (fields, faults);

        void Add(Field field, string text)
        {
            if (text.Length > 0)
            {
                fields[field.Name] = text;
            }
        }
    }
}

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>The boxes for the values of one period: a table for each contract, a row for each of its measures.</summary>
public static class MeasurementGrid
{
    private const string Prefix = "cell.";
    private const string ValueWord = ".value";
    private static readonly string MeasureWord = $".{RecordContractMeasurement.MeasureField.Name}";

    /// <summary>The table of a contract. Boxes are named by the contract and by the entry that first set the measure, so that one that comes back keeps what was typed in it.</summary>
    public static Grid Of(MeasuredContract contract, KnownBodies bodies)
    {
        var file = contract.File;
        return new Grid(
            $"{EnglishFormat.List([.. file.Services])}, {bodies.FindProvider(file.Provider)?.Name ?? file.Provider}",
            "Measure",
            [RecordContractMeasurement.ValueField.Label],
            [.. file.Measures.Select(measure => RowOf(contract, measure))]);
    }

    /// <summary>The cells that are filled in, each with its box.</summary>
    public static IReadOnlyList<(MeasuredCell Cell, string Box)> Read(IFormCollection form) =>
    [
        .. from key in form.Keys
           where key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith(MeasureWord, StringComparison.Ordinal)
           let row = key[..^MeasureWord.Length]
           let dot = row.LastIndexOf('.')
           where dot > Prefix.Length
           let value = form[row + ValueWord].ToString().Trim()
           where value.Length > 0
           select (new MeasuredCell(row[Prefix.Length..dot], form[key].ToString(), value), row + ValueWord),
    ];

    private static GridRow RowOf(MeasuredContract contract, ContractMeasure measure)
    {
        var (file, details) = (contract.File, measure.Details);
        var row = $"{Prefix}{contract.Reference}.{EnglishFormat.Number(file.MeasuresSet.Find(one => one.Details.Measure == details.Measure)!.Mark.Number)}";
        var target = $"In {details.Unit}, target {EnglishFormat.Amount(details.Target, details.Unit)}";
        return new GridRow(row + MeasureWord, details.Measure, details.Name, [row + ValueWord])
        {
            Hint = file.MeasurementsOf(details.Measure) is [.., { Details: var latest }] ? $"{target}. Latest: {EnglishFormat.Amount(latest.Value, details.Unit)}, {EnglishFormat.Span(latest.From, latest.Until)}" : $"{target}. Not measured yet",
        };
    }
}

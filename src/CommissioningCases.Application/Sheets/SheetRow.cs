namespace CommissioningCases.Application.Sheets;

/// <summary>A row with its cells under the names of its columns, as the check reads it.</summary>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What stands in a column; blank where nothing does, or the file has no such column.</summary>
    public string this[SheetColumn column] => Values.GetValueOrDefault(column.Name, "");

    public static SheetRow Of(SheetRecord record, IReadOnlyList<string> chosen)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(chosen.Count, record.Cells.Length); i++)
        {
            if (chosen[i].Length > 0)
            {
                values[chosen[i]] = record.Cells[i];
            }
        }

        return new SheetRow(record.Number, values);
    }
}

/// <summary>What was found of a row.</summary>
/// <param name="About">What it is about or has made; null where that is not known.</param>
/// <param name="Fields">What is sent of it once it is imported, as JSON.</param>
/// <param name="Faults">What stands against it, or why there is nothing to do.</param>
internal sealed record RowFinding(int Number, SheetRowState State, string? About, string? Fields, IReadOnlyList<FieldError> Faults)
{
    /// <inheritdoc cref="SheetRecord.Secret"/>
    public byte[]? Secret { get; init; }

    public static RowFinding Ready(int number, string? about, string fields) => new(number, SheetRowState.Ready, about, fields, []);

    public static RowFinding AtFault(int number, params IReadOnlyList<FieldError> faults) => new(number, SheetRowState.AtFault, null, null, faults);

    public static RowFinding Unneeded(int number, string? about, string why) => new(number, SheetRowState.Unneeded, about, null, [new FieldError("", why)]);

    public static RowFinding Recorded(int number, string? about) => new(number, SheetRowState.Recorded, about, null, []);

    public static RowFinding Refused(int number, string? about, params IReadOnlyList<FieldError> faults) => new(number, SheetRowState.Refused, about, null, faults);
}

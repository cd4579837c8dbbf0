using CsvHelper;

namespace CommissioningCases.Application.Reference;

/// <summary>Reads the CSV files of this folder, which are built into the assembly.</summary>
internal static class EmbeddedTable
{
    public static IReadOnlyList<T> Read<T>(string table, Func<CsvReader, T> row)
    {
        var name = $"{typeof(EmbeddedTable).Namespace}.{table}.csv";
        var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not built in.");
        using var reader = CsvReader.Create(stream, CsvReaderOptions.Default, leaveOpen: false);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Reads a word of the exchange format.</summary>
    public static T Choice<T>(CsvReader row, string column)
        where T : struct, Enum => ExchangeNames.TryParse<T>(row.GetString(column), out var value)
            ? value
            : throw new InvalidOperationException($"{row.GetString(column)} is no {typeof(T).Name}.");
}

using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CommissioningCases.Application.Projections;

/// <summary>
/// What tells one definition of the views from another: the hash of their tables and of what they hold of the <see cref="SampleHistories"/>. It is the same on
/// every machine and on every day, and changes with whatever changes a row, so that nobody has to remember to say so.
/// </summary>
internal static class ProjectionDefinition
{
    private static readonly ConditionalWeakTable<IModel, string> Known = [];

    /// <summary>The hash in the database's model, reckoned once in a process.</summary>
    public static string HashOf(IModel model) => Known.GetValue(model, static model =>
    {
        var (rows, totals) = SampleHistories.Read();
        return HashOf(TablesOf(model), ProjectionTables.Of(model), rows, totals);
    });

    /// <summary>The hash of what the views hold.</summary>
    /// <param name="shape">What <see cref="TablesOf"/> tells of the tables.</param>
    public static string HashOf(string shape, ProjectionTables tables, IEnumerable<IProjectionRow> rows, CountTotals totals)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            json.WriteStringValue(shape);

            // Some files keep what they hold without an order, which then differs from one process to the next.
            foreach (var row in rows.OrderBy(row => tables.Of(row).Name, StringComparer.Ordinal).ThenBy(row => row.CaseId).ThenBy(row => row is IEntryProjectionRow { Number: var number } ? number : 0))
            {
                var table = tables.Of(row);
                Write(json, [table.Name, .. table.Columns.Select(column => column.Value(row))]);
            }

            foreach (var count in totals.Counts.OrderBy(count => count.Pct, StringComparer.Ordinal).ThenBy(count => count.Scenario).ThenBy(count => count.Stage, StringComparer.Ordinal))
            {
                Write(json, [count.Pct, count.Scenario, count.Stage, count.Sha, count.Cases]);
            }

            foreach (var tally in CaseTallies.InOrder(totals.Tallies))
            {
                Write(json, [tally.Pct, tally.What, tally.Scenario, tally.Subject, tally.State, tally.Sha, tally.Count]);
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan));
    }

    /// <summary>The tables of the views and the counts in one text: a line for each column, and one for each key.</summary>
    public static string TablesOf(IModel model)
    {
        var text = new StringBuilder();
        foreach (var table in model.GetEntityTypes().Where(IsOfViews).OrderBy(table => table.GetTableName(), StringComparer.Ordinal))
        {
            foreach (var column in table.GetProperties().OrderBy(column => column.GetColumnName(), StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"{table.GetTableName()}.{column.GetColumnName()} {column.GetColumnType()}{(column.IsNullable ? "" : " not null")} {column.GetComputedColumnSql()}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{table.GetTableName()} ({string.Join(", ", table.FindPrimaryKey()!.Properties.Select(column => column.GetColumnName()))})\n");
        }

        return text.ToString();
    }

    /// <remarks>The database fills <see cref="SearchLexeme"/> from the views that are there: none has to be made again for it.</remarks>
    private static bool IsOfViews(IEntityType table) =>
        table.ClrType.Namespace == typeof(IProjectionRow).Namespace && table.ClrType != typeof(ProjectionsMade) && table.ClrType != typeof(SearchLexeme);

    private static void Write(Utf8JsonWriter json, IEnumerable<object?> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            switch (value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                case string[] texts:
                    Write(json, texts);
                    break;
                case bool isSo:
                    json.WriteBooleanValue(isSo);
                    break;
                case int number:
                    json.WriteNumberValue(number);
                    break;
                case Guid id:
                    json.WriteStringValue(id);
                    break;
                case DateOnly day:
                    json.WriteStringValue(DateField.Format(day));
                    break;
                case DateTimeOffset time:
                    json.WriteStringValue(time.ToUniversalTime());
                    break;
                default:
                    throw new InvalidOperationException($"No view has values of type {value.GetType()} yet.");
            }
        }

        json.WriteEndArray();
    }
}

using System.Text.Json;

namespace CommissioningCases.Application.Histories;

/// <summary>An entry as a line of a history that is exported.</summary>
public static class ExportedLine
{
    /// <param name="edition">The edition under which the history begins by this line; null where the line need not say.</param>
    /// <param name="record">The name by which later lines call what it records; null where none can.</param>
    public static void Write(Utf8JsonWriter writer, string history, DateOnly on, string action, string? edition, string? record, JsonElement fields)
    {
        writer.WriteStartObject();
        writer.WriteString("case", history);
        writer.WriteString("on", DateField.Format(on));
        writer.WriteString("do", action);
        if (edition is not null)
        {
            writer.WriteString("edition", edition);
        }

        if (record is not null)
        {
            writer.WriteString("id", record);
        }

        foreach (var field in fields.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            field.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>The edition that the first line of a history names. Wherever it is imported, it goes on by the rules under which it began; a line that names none begins under the present ones.</summary>
    public static string? EditionOf(int number, string edition, RuleSets rules) => number == 1 && edition != rules.Current.Edition ? edition : null;
}

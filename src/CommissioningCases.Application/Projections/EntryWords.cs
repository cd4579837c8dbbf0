using System.Text;
using System.Text.Json;

namespace CommissioningCases.Application.Projections;

/// <summary>The words of an entry, for searching: every text and code that it gave, without dates and choices.</summary>
internal static class EntryWords
{
    /// <summary>Where an entry's words are cut off: the database indexes no more than a megabyte of one text.</summary>
    private const int MostCharacters = 100_000;

    /// <param name="state">The case with the entry.</param>
    /// <returns>Null where there is nothing to find: the entry was refused or holds no words, or its history is no case.</returns>
    public static CaseText? Of(CaseState state, Entry entry, KnownBodies bodies)
    {
        if (!entry.IsAccepted || state.File is not CaseFile { Logged.Pct: var pct } file || file.Kind.Find(entry.Do) is not { } action)
        {
            return null;
        }

        var fields = entry.ReadFields();
        var words = new StringBuilder();
        foreach (var field in fields.EnumerateObject())
        {
            if (action.Fields.FirstOrDefault(known => known.Name == field.Name) is not (IChoiceField or DateField))
            {
                Append(words, field.Value);
            }
        }

        return words.Length == 0 ? null : new CaseText
        {
            CaseId = entry.CaseId,
            Number = entry.Number,
            IsConfidential = !file.Kind.SightOf(file, entry.Do, fields).IsAll,
            Text = words.ToString(),
            Pct = pct,
            Sha = CaseProjections.ShaOf(pct, bodies),
        };
    }

    private static void Append(StringBuilder words, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Append(words, item);
                }

                break;
            case JsonValueKind.String when words.Length < MostCharacters:
                words.Append(words.Length > 0 ? "\n" : "").Append(value.GetString());
                break;
        }
    }
}

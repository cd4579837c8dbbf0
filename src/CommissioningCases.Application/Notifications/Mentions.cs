using System.Text.Json;
using System.Text.RegularExpressions;

namespace CommissioningCases.Application.Notifications;

/// <summary>
/// Whom the free text of an entry names: an @ and the beginning of somebody's address, up to its own @, such as <c>@carol.jones</c>. Of those who may see the case the database finds who is
/// called so; a name that nobody bears names nobody.
/// </summary>
internal static partial class Mentions
{
    /// <summary>More names in one entry are no mention any more.</summary>
    private const int Most = 20;

    /// <summary>The names, as accounts are compared by them.</summary>
    public static IReadOnlyList<string> In(Entry entry, HistoryFile file)
    {
        if (!NotificationRules.IsNews(entry) || file.Kind.Find(entry.Do) is not { } definition)
        {
            return [];
        }

        var fields = entry.ReadFields();
        string[] names =
        [
            .. (from field in definition.Fields.OfType<TextField>()
                let text = fields.TryGetProperty(field.Name, out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : ""
                from Match named in Name.Matches(text)
                select named.Groups[1].Value.TrimEnd('.', '-', '_', '+').ToUpperInvariant()).Distinct(),
        ];
        return names.Length <= Most ? names : [];
    }

    /// <summary>Not within a word: an address of e-mail names nobody.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}.])@([\p{L}\p{N}][\p{L}\p{N}._+-]{1,63})")]
    private static partial Regex Name { get; }
}

namespace CommissioningCases.Web.Features.Forms;

/// <summary>One of the entries that a form makes when it is sent.</summary>
public sealed record FormEntry(PartOfAct Part)
{
    /// <summary>What messages call it, such as the party or the row; null for what the form itself is about.</summary>
    public string? Title { get; init; }

    /// <summary>The fields that are its own, each with its box. The others it shares with every entry of the form.</summary>
    public IReadOnlyDictionary<Field, string> Boxes { get; init; } = new Dictionary<Field, string>();

    /// <summary>
    /// Each message with the box beside which it stands. About a field that entries share it is said once, unless it holds of some of them alone: then it names those.
    /// </summary>
    /// <param name="entries">Those of the form that was sent; empty where it makes no more than one.</param>
    /// <param name="boxOf">The box of a field that the entries share; null where another message says it already.</param>
    public static IEnumerable<(string Box, string Message)> Place(IReadOnlyList<FormEntry> entries, IEnumerable<PartError> errors, Func<string, string?> boxOf)
    {
        foreach (var alike in errors.GroupBy(one => one.Error, one => entries.ElementAtOrDefault(one.Part)))
        {
            var (field, message) = alike.Key;
            var own = alike.Where(entry => entry?.BoxOf(field) is not null).ToList();
            foreach (var entry in own)
            {
                yield return (entry!.BoxOf(field)!, entry.Named(message));
            }

            var sharing = alike.Except(own).ToList();
            if (sharing.Count > 0 && boxOf(field) is { } box)
            {
                var isOfAll = sharing.Exists(entry => entry?.Title is null) || sharing.Count == entries.Count(entry => entry.Part.Do == sharing[0]!.Part.Do);
                foreach (var words in isOfAll ? [message] : sharing.Select(entry => entry!.Named(message)))
                {
                    yield return (box, words);
                }
            }
        }
    }

    private string Named(string message) => Title is null ? message : $"{Title}: {message}";

    private string? BoxOf(string field) => Boxes.FirstOrDefault(one => one.Key.Name == field).Value;
}

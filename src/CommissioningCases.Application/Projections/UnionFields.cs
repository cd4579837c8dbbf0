using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Application.Projections;

/// <summary>What of a case union representatives see, where more than the action of an entry tells it.</summary>
public static class UnionFields
{
    /// <summary>The fields of an entry that they see.</summary>
    public static JsonElement Of(JsonElement fields, UnionSight sight) => sight switch
    {
        { Only: { } only } => Kept(fields, only.Select(field => field.Name)),
        { Hidden: [] } => fields,
        _ => Kept(fields, fields.EnumerateObject().Select(field => field.Name).Where(name => !sight.Hidden.Any(hidden => hidden.Name == name))),
    };

    /// <summary>Whether they see that something is due then. When a tender closes is public; what reviewers ask, and are asked for, is not.</summary>
    /// <param name="what">One of the words of <see cref="DeadlineKind"/>.</param>
    public static bool SeesDeadline(string what) => what is DeadlineKind.Chance or DeadlineKind.Plan or DeadlineKind.Tender or DeadlineKind.Contract or DeadlineKind.Reply or DeadlineKind.RequiredAction;

    private static JsonElement Kept(JsonElement fields, IEnumerable<string> seen)
    {
        var kept = new JsonObject();
        foreach (var name in seen)
        {
            if (fields.TryGetProperty(name, out var value))
            {
                kept[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        return JsonSerializer.SerializeToElement(kept);
    }
}

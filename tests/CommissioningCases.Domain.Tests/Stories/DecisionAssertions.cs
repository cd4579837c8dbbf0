using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>What tests say of the outcome of an attempt.</summary>
internal static class DecisionAssertions
{
    public static void ShouldBeAccepted(this Decision decision) => Describe(decision).ShouldBe("accepted");

    /// <summary>Refused with exactly these clauses.</summary>
    public static void ShouldBeRefused(this Decision decision, params string[] clauses) =>
        Describe(decision).ShouldBe($"refused {string.Join(' ', clauses.Order(StringComparer.Ordinal))}");

    /// <summary>Invalid with exactly these fields at fault.</summary>
    public static void ShouldBeInvalid(this Decision decision, params string[] fields) =>
        Describe(decision).ShouldBe($"invalid {string.Join(' ', fields.Order(StringComparer.Ordinal))}");

    /// <summary>Decides a line of a history of that name, dated on the first day unless it says otherwise.</summary>
    public static string Tell(this InMemoryHistories book, string name, string action, JsonObject fields)
    {
        var line = fields.And("case", name).And("do", action);
        line["on"] ??= DateField.Format(Given.FirstDay);
        return Describe(book.Decide(HistoryLine.Read(JsonSerializer.SerializeToElement(line))).Decision);
    }

    public static string Describe(Decision decision) => decision switch
    {
        Decision.Accepted => "accepted",
        Decision.Refused refused => $"refused {string.Join(' ', refused.ClauseIds)}",
        Decision.Invalid invalid => $"invalid {string.Join(' ', invalid.Fields.Order(StringComparer.Ordinal))}",
        _ => throw new InvalidOperationException($"{decision} is no outcome."),
    };
}

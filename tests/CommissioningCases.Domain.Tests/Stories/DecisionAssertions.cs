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

    public static string Describe(Decision decision) => decision switch
    {
        Decision.Accepted => "accepted",
        Decision.Refused refused => $"refused {string.Join(' ', refused.ClauseIds)}",
        Decision.Invalid invalid => $"invalid {string.Join(' ', invalid.Fields.Order(StringComparer.Ordinal))}",
        _ => throw new InvalidOperationException($"{decision} is no outcome."),
    };
}

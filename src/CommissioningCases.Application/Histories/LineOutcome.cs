namespace CommissioningCases.Application.Histories;

/// <summary>What became of a line, as reports tell it.</summary>
/// <param name="Kind">The result of the exchange format.</param>
/// <param name="Reasons">The sorted ids of the unmet clauses, or names of the fields at fault.</param>
public readonly record struct LineOutcome(OutcomeKind Kind, IReadOnlyList<string> Reasons)
{
    public static LineOutcome Accepted { get; } = new(OutcomeKind.Accepted, []);

    /// <summary>The line holds no JSON object, or one in which a key occurs twice.</summary>
    public static LineOutcome Malformed { get; } = Invalid(["json"]);

    public static LineOutcome Refused(IReadOnlyList<string> unmet) => new(OutcomeKind.Refused, unmet);

    public static LineOutcome Invalid(IReadOnlyList<string> fields) => new(OutcomeKind.Invalid, [.. fields.Order(StringComparer.Ordinal)]);

    public static LineOutcome Of(Decision decision) => decision switch
    {
        Decision.Accepted => Accepted,
        Decision.Refused refused => Refused(refused.ClauseIds),
        Decision.Invalid invalid => Invalid(invalid.Fields),
        _ => throw new InvalidOperationException($"{decision} is no outcome of a line."),
    };
}

/// <summary>The three results that a line can have.</summary>
public enum OutcomeKind
{
    Accepted,
    Refused,
    Invalid,
}

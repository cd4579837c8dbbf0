namespace CommissioningCases.Domain.Kernel;

/// <summary>A clause that an attempt did not meet.</summary>
/// <param name="Statement">The condition in plain words.</param>
public sealed record Unmet(Clause Clause, string Statement)
{
    /// <summary>How far the case is; null when there is nothing to add.</summary>
    public string? Progress { get; init; }

    public Prompt? MetBy { get; init; }

    /// <summary>How this service reads the letter, where the rule goes beyond its words.</summary>
    public string? Interpretation { get; init; }
}

/// <summary>The outcome of an attempt.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The attempt stands, and this is the file after it.</summary>
    /// <param name="Values">The fields that it gave.</param>
    public sealed record Accepted(HistoryFile After, FieldValues Values) : Decision;

    /// <summary>The letter's conditions do not hold. Changes nothing, but is itself an entry.</summary>
    /// <param name="Unmet">Every unmet requirement; several may share a clause.</param>
    /// <param name="Values">The fields that it gave and that could be read.</param>
    public sealed record Refused(IReadOnlyList<Unmet> Unmet, FieldValues Values) : Decision
    {
        /// <summary>The sorted set of unmet clause ids.</summary>
        public IReadOnlyList<string> ClauseIds =>
            [.. Unmet.Select(unmet => unmet.Clause.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The attempt is malformed, names what is unknown, or is not possible in this stage. Leaves no trace.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Decision
    {
        /// <summary>The names of the fields at fault, each once.</summary>
        public IReadOnlyList<string> Fields => [.. Errors.Select(error => error.Field).Distinct(StringComparer.Ordinal)];
    }
}

namespace CommissioningCases.Domain.Kernel;

/// <summary>Gathers what is wrong with one attempt: fields at fault, and clauses unmet.</summary>
/// <param name="fields">The reader of the attempt's fields: what it finds at fault counts as well.</param>
public sealed class RuleContext(DateOnly on, KnownBodies bodies, FieldReader fields)
{
    private List<FieldError>? _errors;
    private List<Unmet>? _unmet;

    /// <summary>The day on which the attempt says it happened.</summary>
    public DateOnly On { get; } = on;

    public KnownBodies Bodies { get; } = bodies;

    /// <summary>The clauses under which a fact says that it can be refused; null where nothing has to say.</summary>
    internal IReadOnlyList<Clause>? Declared { get; set; }

    public bool IsInvalid => _errors is not null || fields.Errors.Count > 0;

    /// <summary>Finds a field at fault.</summary>
    public void Invalid(bool when, Field field, string message) => Invalid(when, field.Name, message);

    /// <summary>Finds at fault what is no field of the action itself: <c>on</c>, <c>stage</c>, <c>case</c>, <c>do</c> or <c>id</c>.</summary>
    public void Invalid(bool when, string field, string message)
    {
        if (when)
        {
            Invalid(field, message);
        }
    }

    /// <summary>Finds a field at fault. For messages that cost something to put together: only say them when they are true.</summary>
    public void Invalid(string field, string message) => (_errors ??= []).Add(new FieldError(field, message));

    /// <summary>Finds a clause unmet.</summary>
    public void Refuse(bool when, Clause clause, string why, string? interpretation = null)
    {
        if (Declared?.Contains(clause) == false)
        {
            throw new InvalidOperationException($"A fact is refused under {clause} without saying that it can be.");
        }

        if (when)
        {
            Refuse(new Unmet(clause, why) { Interpretation = interpretation });
        }
    }

    /// <summary>What the attempt comes to: invalid before refused, refused with every clause, or null when nothing stands against it.</summary>
    internal Decision? Objection(FieldValues values)
    {
        if (IsInvalid)
        {
            return new Decision.Invalid([.. fields.Errors, .. _errors ?? []]);
        }

        return _unmet is null ? null : new Decision.Refused(_unmet, values);
    }

    internal void Refuse(Unmet unmet) => (_unmet ??= []).Add(unmet);
}

namespace CommissioningCases.Domain.Kernel;

/// <summary>What an attempt says, read once into its type, before any rule is asked.</summary>
/// <param name="Name">The name of the action as it was given, whether or not there is such an action; blank where none was.</param>
/// <param name="Action">The action with blank fields where they could not be read; null where the history knows no such action.</param>
/// <param name="On">The day on which it says it happened; null when it says none that can be read.</param>
/// <param name="Id">The name that it gives its record; null when it gives none.</param>
/// <param name="Values">The fields that it gave and that could be read.</param>
/// <param name="MarkErrors">What is wrong with its day and its id.</param>
/// <param name="FieldErrors">What is wrong with its own fields.</param>
public sealed record ParsedAction(
    string Name,
    HistoryAction? Action,
    DateOnly? On,
    string? Id,
    FieldValues Values,
    IReadOnlyList<FieldError> MarkErrors,
    IReadOnlyList<FieldError> FieldErrors)
{
    /// <summary>The kind of action; null where the history knows no such action.</summary>
    public ActionDefinition? Definition => Action?.Describe();

    /// <summary>What could not be read of it, or is missing.</summary>
    public IReadOnlyList<FieldError> Errors => FieldErrors.Count == 0 ? MarkErrors : [.. MarkErrors, .. FieldErrors];

    /// <summary>Whether everything that it gives could be read, and everything is there that must be.</summary>
    /// <param name="except">Fields that do not matter.</param>
    public bool IsWhole(IReadOnlyCollection<Field> except) => Errors.All(error => except.Any(field => field.Name == error.Field));

    /// <summary>Whether both are the same attempt, however they are written.</summary>
    /// <param name="except">Fields that may differ.</param>
    public bool SaysTheSameAs(ParsedAction other, IReadOnlyCollection<Field> except) =>
        (Name, On, Id) == (other.Name, other.On, other.Id)
        && Values.Without(except).ToCanonicalJson() == other.Values.Without(except).ToCanonicalJson();
}

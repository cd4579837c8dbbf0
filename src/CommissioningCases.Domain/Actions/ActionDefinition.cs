using CommissioningCases.Domain.Actions.Fields;

namespace CommissioningCases.Domain.Actions;

/// <summary>What every kind of action has: its name in the exchange format, what people call it, and its fields.</summary>
/// <param name="Name">Such as <c>record-concern</c>.</param>
/// <param name="Title">Such as "Record a concern": heading of its form and text of the link to it.</param>
/// <param name="Fields">In the order in which a form asks for them.</param>
public abstract record ActionDefinition(string Name, string Title, IReadOnlyList<Field> Fields)
{
    public override string ToString() => Name;
}

/// <summary>A kind of action on a case.</summary>
/// <param name="Read">Makes the action from an attempt's fields; what is wrong is left with the reader.</param>
public sealed record CaseActionDefinition(string Name, string Title, IReadOnlyList<Field> Fields, Func<FieldReader, CaseAction> Read)
    : ActionDefinition(Name, Title, Fields)
{
    public override string ToString() => Name;
}

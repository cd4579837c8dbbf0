namespace CommissioningCases.Domain.Kernel;

/// <summary>What every kind of action has: its name in the exchange format, what people call it, and its fields.</summary>
/// <param name="Name">Such as <c>record-concern</c>.</param>
/// <param name="Title">Such as "Record a concern": heading of its form and text of the link to it.</param>
/// <param name="Fields">In the order in which a form asks for them.</param>
public abstract record ActionDefinition(string Name, string Title, IReadOnlyList<Field> Fields)
{
    public override string ToString() => Name;
}

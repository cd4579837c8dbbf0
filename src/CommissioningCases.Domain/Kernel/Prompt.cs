namespace CommissioningCases.Domain.Kernel;

/// <summary>What would meet a requirement: an action, and what its form can have filled in already.</summary>
/// <param name="Action">The action to record.</param>
/// <param name="Text">The link to its form, such as "Record engagement with staff".</param>
public sealed record Prompt(ActionDefinition Action, string Text)
{
    /// <summary>Names of fields and the words of the exchange format that the form begins with.</summary>
    public IReadOnlyList<(Field Field, string Value)> Filled { get; init; } = [];
}

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>What people call a value of an enumeration, where that is not its name with spaces.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

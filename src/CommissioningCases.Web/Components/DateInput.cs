namespace CommissioningCases.Web.Components;

/// <summary>
/// The day, month and year boxes of the partial <c>_DateInput</c>, named <c>name.day</c>, <c>name.month</c> and <c>name.year</c>;
/// <see cref="TypedDate"/> reads them. The error summary's link to <c>#name</c> leads to the day.
/// </summary>
public sealed record DateInput(string Name, string Legend) : IHasBoxes
{
    public IEnumerable<string> Boxes => [Name];

    public DateOnly? Value { get; init; }

    public string? Hint { get; init; }
}

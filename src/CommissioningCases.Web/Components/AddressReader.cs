namespace CommissioningCases.Web.Components;

/// <summary>Reads what the address of a list says; what cannot be followed is left out, and said.</summary>
public sealed class AddressReader(IQueryCollection query)
{
    private readonly List<string> _problems = [];

    /// <summary>What was left out, a sentence for each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Null where the address says nothing.</summary>
    public string? Text(string name) => QueryText.Of(query[name].ToString());

    /// <param name="read">Gives null for what is no such value.</param>
    /// <param name="what">What the value should be: "a scenario".</param>
    public T? Read<T>(string name, Func<string, T?> read, string what)
    {
        var value = Text(name) is { } text ? read(text) : default;
        if (value is null && Text(name) is { } wrong)
        {
            _problems.Add($"“{wrong[..Math.Min(wrong.Length, 40)]}” is not {what}, and was left out.");
        }

        return value;
    }

    /// <summary>A text that is not too long to be looked for.</summary>
    public string? Phrase(string name) =>
        Read(name, text => text.Length <= Register.LongestText ? text : null, $"{Register.LongestText} characters or fewer");

    public DateOnly? Day(string name) => Read(name, text => DateField.TryParse(text, out var day) ? day : (DateOnly?)null, "a day such as 2010-04-01");
}

using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>Several choices of one field, each in a row of its own, named <c>providers.1</c>, <c>providers.2</c> and so on.</summary>
public sealed record Rows(string Name, string Legend, IReadOnlyList<Option> Options) : IHasBoxes
{
    IEnumerable<string> IHasBoxes.Boxes => [Name];

    /// <summary>The name of the button that asks for one more row.</summary>
    public const string MoreButton = "more";

    private const int Most = 50;

    public string? Hint { get; init; }

    /// <summary>What is chosen in each row; blank in an empty one.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Whether the last row was just asked for, so that the person goes on there.</summary>
    public bool HasNewRow { get; init; }

    /// <summary>Whether one more row can be asked for.</summary>
    public bool CanGrow => Values.Count < Most;

    public static string NameOf(string field, int row) => $"{field}.{row}";

    /// <summary>What was chosen in each row that the form had, blank ones among them.</summary>
    public static IReadOnlyList<string> Typed(IFormCollection form, string field) =>
        [.. Enumerable.Range(1, int.MaxValue).Select(row => NameOf(field, row)).TakeWhile(form.ContainsKey).Select(name => form[name].ToString())];

    /// <summary>The box of the first row that is blank; of the first where none is.</summary>
    public static string FirstBlank(IFormCollection form, string field) => NameOf(field, 1 + Math.Max(0, Typed(form, field).ToList().FindIndex(string.IsNullOrWhiteSpace)));

    /// <summary>The same of a form that comes back, or is restored after an expired sign-in.</summary>
    public static IReadOnlyList<string> Typed(ModelStateDictionary state, string field) =>
        [.. Enumerable.Range(1, Most).Select(row => state.TypedOr(NameOf(field, row), null)).TakeWhile(value => value is not null).OfType<string>()];
}

using System.Globalization;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>Pass or fail and a reason for each of some criteria: <c>criteria.1.result</c> and <c>criteria.1.reason</c>.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Criteria">What each demands, in their order.</param>
public sealed record CriterionFindings(string Name, string Legend, IReadOnlyList<string> Criteria) : IHasBoxes
{
    IEnumerable<string> IHasBoxes.Boxes => Criteria.Count == 0 ? [] : [Name];

    public string? Hint { get; init; }

    /// <summary>The names of the boxes for a criterion.</summary>
    /// <param name="number">From 1.</param>
    public static (string Result, string Reason) NamesOf(string field, int number) => (
        Results.NameOf(field, $"{number.ToString(CultureInfo.InvariantCulture)}.{CriteriaField.Result}"),
        Results.NameOf(field, $"{number.ToString(CultureInfo.InvariantCulture)}.{CriteriaField.Reason}"));
}

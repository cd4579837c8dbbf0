using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>What a form can say of the letter before anything is typed.</summary>
/// <param name="Meets">The missing requirements of what can be done next that this form would help to meet.</param>
/// <param name="Clauses">The clauses in whose words to quote the letter: those missing, and those under which the record can be refused.</param>
/// <param name="Interpretation">How this service reads the letter on it; null where it adds nothing.</param>
public sealed record FormGuidance(IReadOnlyList<ChecklistLine> Meets, IReadOnlyList<Clause> Clauses, string? Interpretation)
{
    /// <param name="ahead">The lines of what can be done next.</param>
    /// <param name="own">The clauses under which the action itself can be refused.</param>
    public static FormGuidance Of(ActionDefinition action, IEnumerable<ChecklistLine> ahead, IEnumerable<Clause> own, string? interpretation = null)
    {
        var meets = ahead.Where(line => line.MetBy?.Action == action).DistinctBy(line => (line.Statement, line.Clauses[0])).ToList();
        return new FormGuidance(meets, [.. meets.SelectMany(line => line.Clauses).Concat(own).Distinct()], interpretation);
    }
}

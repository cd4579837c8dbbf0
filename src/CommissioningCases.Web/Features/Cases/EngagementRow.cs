
namespace CommissioningCases.Web.Features.Cases;

/// <summary>How somebody was engaged: a row of the case page's table.</summary>
/// <param name="InThisStage">How often in the present stage.</param>
/// <param name="InAll">How often since the case began.</param>
/// <param name="Last">The latest engagement; null when there was none.</param>
public sealed record EngagementRow(string Who, int InThisStage, int InAll, Engagement? Last)
{
    /// <summary>A row for each existing provider and for staff, whom the letter names, and for every other group that was engaged.</summary>
    public static IReadOnlyList<EngagementRow> Of(CaseFile file, Names names)
    {
        var counted = file.Engagements.Where(file.Counts).ToList();
        var rows = new List<EngagementRow>();
        foreach (var provider in file.Providers)
        {
            rows.Add(Row(names.Provider(provider), counted.FindAll(one => one.Details.With == EngagedWith.Provider && one.Details.Party == provider), file));
        }

        foreach (var with in Enum.GetValues<EngagedWith>().Where(with => with != EngagedWith.Provider))
        {
            var engagements = counted.FindAll(one => one.Details.With == with);
            if (engagements.Count > 0 || (with == EngagedWith.Staff && file.Providers.Count > 0))
            {
                rows.Add(Row(ChoiceLabels.Label(with), engagements, file));
            }
        }

        return rows;
    }

    private static EngagementRow Row(string who, List<Engagement> engagements, CaseFile file) =>
        new(who, engagements.Count(one => one.On >= file.StageEntered), engagements.Count, engagements.MaxBy(one => (one.On, one.Mark.Number)));
}

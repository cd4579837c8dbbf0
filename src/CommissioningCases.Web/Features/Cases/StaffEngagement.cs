using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>An engagement with staff, with what the staff side says of the record.</summary>
/// <param name="Story">Null where the staff side has said nothing.</param>
/// <param name="Ways">What the person can do about it.</param>
public sealed record StaffEngagement(Engagement Engagement, DisputeStory? Story, IReadOnlyList<(string Text, string Address)> Ways)
{
    /// <summary>Those of the case that were not struck, the latest first.</summary>
    public static IReadOnlyList<StaffEngagement> Of(CaseOverview overview) =>
    [
        .. overview.File.Engagements
            .Where(engagement => engagement.IsWithStaff)
            .OrderByDescending(engagement => engagement.On)
            .ThenByDescending(engagement => engagement.Mark.Number)
            .Select(engagement => Of(engagement, overview)),
    ];

    private static StaffEngagement Of(Engagement engagement, CaseOverview overview)
    {
        var story = DisputeStory.Of(overview.File, engagement, overview.Names);
        var ways = new List<(string, string)>();
        if (overview.Permissions.MayAnswer(engagement))
        {
            ways.Add((story is null ? "Agree or dispute this record" : "Respond again to this record", overview.Links.StaffSideResponse(engagement.RecordId)));
        }

        if (story is { IsWaiting: true } && overview.Permissions.MayRecord(AnswerDispute.Definition))
        {
            ways.Add((story.State == DisputeState.Open ? "Reply to this dispute" : "Reply again to this dispute", overview.Links.AnswerDispute(engagement.RecordId)));
        }

        if (story is { IsWaiting: true } && overview.Permissions.MayRecord(SettleDispute.Definition))
        {
            ways.Add(("Settle this dispute", overview.Links.SettleDispute(engagement.RecordId)));
        }

        return new StaffEngagement(engagement, story, ways);
    }
}

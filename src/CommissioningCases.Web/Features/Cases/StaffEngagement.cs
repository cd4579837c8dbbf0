namespace CommissioningCases.Web.Features.Cases;

/// <summary>An engagement with staff, with what the staff side says of the record.</summary>
/// <param name="MayRespond">Whether the person agrees or disputes the record, or corrects the response.</param>
public sealed record StaffEngagement(Engagement Engagement, StaffResponse? Response, bool MayRespond)
{
    /// <summary>Those of the case that count, the latest first.</summary>
    public static IReadOnlyList<StaffEngagement> Of(CaseOverview overview) =>
    [
        .. overview.File.Engagements
            .Where(engagement => engagement.IsWithStaff)
            .OrderByDescending(engagement => engagement.On)
            .ThenByDescending(engagement => engagement.Mark.Number)
            .Select(engagement => new StaffEngagement(
                engagement,
                overview.File.OpenDisputes(engagement).MaxBy(dispute => dispute.Mark.Number) ?? overview.File.ResponsesTo(engagement).MaxBy(response => response.Mark.Number),
                overview.Permissions.MayAnswer(engagement))),
    ];
}

namespace CommissioningCases.Web.Features.Histories;

/// <summary>What the staff side says of the record of an engagement, what was replied and settled, and whether the engagement counts.</summary>
/// <param name="Responses">What each union last said, in the order in which it was said.</param>
/// <param name="Counts">Whether it counts and why, in words; null where nothing was ever disputed.</param>
public sealed record DisputeStory(DisputeState State, IReadOnlyList<StaffResponse> Responses, DisputeReply? Reply, Settlement? Settlement, string? Counts)
{
    /// <summary>Whether a dispute waits to be settled.</summary>
    public bool IsWaiting => State is DisputeState.Open or DisputeState.Answered;

    /// <param name="file">As of the day on which it is told.</param>
    /// <returns>Null where the staff side has said nothing.</returns>
    public static DisputeStory? Of(CaseFile file, Engagement engagement)
    {
        List<StaffResponse> responses = [.. file.ResponsesTo(engagement).OrderBy(response => response.Mark.Number)];
        if (responses.Count == 0)
        {
            return null;
        }

        var state = file.DisputeStateOf(engagement);
        return new DisputeStory(
            state,
            responses,
            file.LatestReplyOn(engagement),
            file.SettlementOf(engagement),
            DisputeLabels.Counts(state, file.CountsFrom(engagement), file.ReplyDue(engagement), file.Day));
    }
}

namespace CommissioningCases.Web.Features.Histories;

/// <summary>What the staff side, or a provider, says of a record, what was replied and settled, and whether the record counts.</summary>
/// <param name="Responses">What each union, or provider, last said, in the order in which it was said.</param>
/// <param name="Counts">Whether it counts and why, in words; null where nothing was ever disputed, and of an award, on which nothing rests.</param>
/// <param name="Clause">The clause on which it bears.</param>
public sealed record DisputeStory(DisputeState State, IReadOnlyList<RecordResponse> Responses, DisputeReply? Reply, Settlement? Settlement, string? Counts, Clause Clause, Names Names)
{
    /// <summary>Whether a dispute waits to be settled.</summary>
    public bool IsWaiting => State is DisputeState.Open or DisputeState.Answered;

    /// <param name="file">As of the day on which it is told.</param>
    /// <returns>Null where nobody has said anything.</returns>
    public static DisputeStory? Of(CaseFile file, Fact record, Names names)
    {
        List<RecordResponse> responses = [.. file.ResponsesTo(record).OrderBy(response => response.Mark.Number)];
        if (responses.Count == 0)
        {
            return null;
        }

        var state = file.DisputeStateOf(record);
        return new DisputeStory(
            state,
            responses,
            file.LatestReplyOn(record),
            file.SettlementOf(record),
            record is StepTaken ? null : DisputeLabels.Counts(state, file.CountsFrom(record), file.ReplyDue(record), file.Day),
            responses[0] is StaffResponse ? LetterOf2009.PP_4 : LetterOf2009.PP_3,
            names);
    }

    /// <summary>The same of what that entry records.</summary>
    public static DisputeStory? Of(CaseFile file, int number, Names names) =>
        (!file.StaffResponses.IsEmpty || !file.ProviderResponses.IsEmpty) && file.DisputableRecords.FirstOrDefault(record => record.Mark.Number == number) is { } record
            ? Of(file, record, names)
            : null;

    /// <summary>What was said, in a tag.</summary>
    public static Tag TagOf(RecordResponse response) => (response, response.IsDispute) switch
    {
        (StaffResponse, true) => new Tag("Disputed", TagColour.Orange),
        (StaffResponse, false) => new Tag("Agreed", TagColour.Green),
        (_, true) => new Tag("The provider says otherwise", TagColour.Orange),
        (_, false) => new Tag("Confirmed by the provider", TagColour.Green),
    };

    /// <summary>Who said it.</summary>
    public string ByOf(RecordResponse response) => response is StaffResponse ? Names.Union(response.By) : Names.Provider(response.By);
}

using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Something recorded of providers, with what they say of it.</summary>
/// <param name="Story">Null where no provider has said anything.</param>
/// <param name="Ways">What the person can do about it.</param>
public sealed record ProviderVoice(Fact Record, string Text, DisputeStory? Story, IReadOnlyList<(string Text, string Address)> Ways)
{
    /// <summary>Those of the case that concern a provider, the latest first.</summary>
    public static IReadOnlyList<ProviderVoice> Of(CaseOverview overview) =>
    [
        .. from record in overview.File.ProviderRecords
           where record.Providers.Count > 0
           orderby record.Fact.On descending, record.Fact.Mark.Number descending
           select Of(record, overview),
    ];

    private static ProviderVoice Of(ProviderRecord record, CaseOverview overview)
    {
        var story = DisputeStory.Of(overview.File, record.Fact, overview.Names);
        var ways = new List<(string, string)>();
        if (overview.Permissions.MayWalk)
        {
            ways.Add((story is null ? "Ask the provider to confirm or correct it" : "Ask again", overview.Links.AskProvider(record.Fact.Mark.Number)));
        }
        else if (story is not null && overview.Permissions.MayReview)
        {
            ways.Add(("Who was asked, and at what address", overview.Links.AskedProvider(record.Fact.Mark.Number)));
        }

        if (story is { IsWaiting: true } && overview.Permissions.MayRecord(AnswerDispute.Definition))
        {
            ways.Add((story.State == DisputeState.Open ? "Reply to this dispute" : "Reply again to this dispute", overview.Links.AnswerDispute(record.RecordId)));
        }

        if (story is { IsWaiting: true } && overview.Permissions.MayRecord(SettleDispute.Definition))
        {
            ways.Add(("Settle this dispute", overview.Links.SettleDispute(record.RecordId)));
        }

        return new ProviderVoice(record.Fact, overview.Entry(record.Fact.Mark.Number).Sentence.Words, story, ways);
    }
}

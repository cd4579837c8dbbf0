namespace CommissioningCases.Application.Correspondence;

/// <summary>What became of a bid, with the reasons, once its tender has ended. Before that nobody is told how bids stand.</summary>
internal static class BidLetters
{
    public static LetterKind Kind { get; } = new LetterKind<BidScore>(ScoreBid.Definition)
    {
        Name = "bid-outcome",
        Title = "Outcome of a bid",
        Clause = LetterOf2009.PP_6b,
        Facts = file => file.Tenders.Where(tender => !tender.IsOpen).SelectMany(tender => tender.Bids).Select(bid => bid.Scored).OfType<BidScore>().OrderBy(score => score.Mark.Number),
        Addressee = (_, score) => score.Details.Provider,
        Group = (file, score) => file.TenderWith(score)!.Mark.Number,
        OwnWords =
        [
            new("outcome", "Whether the bid was successful, and who was", "Your bid was not successful. The contract is awarded to Demonstration Foundation Trust.", OutcomeOf),
            new("scores", "How the bid was scored, each score on a line", "Quality: 74 of 100\nValue: 66 of 100\nWeighted score: 71.6, place 2 of 3", ScoresOf),
            new("highest score", "The highest weighted score of all bids", "73.6", letter => BestOf(TenderOf(letter)) is { } best ? EnglishFormat.Number(best) : null),
            new("weights", "How much quality and value weigh", "quality 70%, value 30%", letter => WeightsOf(TenderOf(letter))),
            new("reasons", "The rationale of the step that ended the tender, as the Board approved it", "The highest weighted score, by the best plan for evenings and weekends.", letter => EndingOf(letter) is { } ending ? ending.Proposal?.Details.Rationale ?? ending.Details.Rationale : null),
        ],
    };

    private static Tender TenderOf(LetterContext<BidScore> letter) => letter.File.TenderWith(letter.Fact)!;

    private static StepTaken? EndingOf(LetterContext<BidScore> letter) =>
        letter.File.StepsTaken.Find(taken => taken.Mark.Number > TenderOf(letter).Mark.Number && letter.File.Scenario.FindStep(taken.Details.Step) is { EndsTender: true });

    private static string OutcomeOf(LetterContext<BidScore> letter) => TenderOf(letter) switch
    {
        { AwardedTo: { } winner } when winner == letter.Fact.Details.Provider => "Your bid was successful. The contract is awarded to you.",
        { AwardedTo: { } winner } => $"Your bid was not successful. The contract is awarded to {letter.Names.Provider(winner)}.",
        var ended => $"The tender was ended on {EnglishFormat.Day(ended.AbandonedOn!.Value)} without an award.",
    };

    private static string ScoresOf(LetterContext<BidScore> letter)
    {
        var (tender, score) = (TenderOf(letter), letter.Fact.Details);
        var own = tender.FindBid(score.Provider)!;
        List<Bid> scored = [.. tender.Bids.Where(bid => bid.Scored is not null)];
        var place = 1 + scored.Count(bid => tender.WeightOf(bid) > tender.WeightOf(own));
        return $"Quality: {EnglishFormat.Number(score.Quality)} of 100\nValue: {EnglishFormat.Number(score.Value)} of 100\nWeighted score: {EnglishFormat.Number(tender.WeightedScore(own)!.Value)}, place {place} of {scored.Count}";
    }

    private static decimal? BestOf(Tender tender) => tender.Bids.Select(tender.WeightedScore).Max();

    private static string WeightsOf(Tender tender) => $"quality {EnglishFormat.Number(tender.Details.Weights.Quality)}%, value {EnglishFormat.Number(tender.Details.Weights.Value)}%";
}

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>What the 2009 letter promises of every case, told from the facts and not from the rules.</summary>
internal static class EveryCase
{
    public static void KeepsItsPromises(CaseFile before, CaseFile after)
    {
        after.LastNumber.ShouldBe(before.LastNumber + 1);
        if (after.StepsTaken.Count > before.StepsTaken.Count)
        {
            var taken = after.StepsTaken[^1];
            if (after.Scenario.FindStep(taken.Details.Step)!.IsKey)
            {
                TheBoardApproved(before, taken);
                NoMechanismStandsAgainst(before, taken);
                new[] { taken.Details.Fairness, taken.Details.Needs, taken.Details.Proportionality }.ShouldNotContain("");
            }

            taken.Details.Rationale.ShouldNotBeEmpty();
        }

        if (after.Tenders is [.., { AwardedTo: { } winner } tender])
        {
            TheFairestAndBestBidWon(after, tender, winner);
        }
    }

    private static void TheBoardApproved(CaseFile before, StepTaken taken)
    {
        var decisions = before.BoardDecisions.Where(decision =>
            decision.Details.Step == taken.Details.Step
            && decision.On >= before.Stages[^1].On
            && decision.On <= taken.On
            && !before.Struck.ContainsKey(decision.Mark.Number));
        Last(decisions).ShouldNotBeNull().Details.Approved.ShouldBeTrue();
    }

    private static void NoMechanismStandsAgainst(CaseFile before, StepTaken taken)
    {
        foreach (var assurances in before.Assurances.Where(one => one.On <= taken.On && !before.Struck.ContainsKey(one.Mark.Number)).GroupBy(one => one.Details.Mechanism))
        {
            Last(assurances)!.Details.Outcome.ShouldNotBe(AssuranceOutcome.NotAssured);
        }
    }

    /// <summary>Every eligible existing provider was invited, every bid was scored, none scored higher, and the SHA has assured it.</summary>
    private static void TheFairestAndBestBidWon(CaseFile file, Tender tender, string winner)
    {
        var isNhsOnly = tender.Details.Type == TenderType.NhsOnly;
        var invited = tender.Invitations.Select(invitation => invitation.Provider).ToHashSet();
        file.Providers.Where(provider => !isNhsOnly || MadeUp.Bodies.IsNhs(provider)).All(invited.Contains).ShouldBeTrue();
        tender.Bids.Values.All(bid => bid.Scored is not null && bid.Scored.On > tender.Details.Closes).ShouldBeTrue();
        tender.Bids.Keys.Any(provider => isNhsOnly && !MadeUp.Bodies.IsNhs(provider)).ShouldBeFalse();
        tender.Bids.Values.Max(Score).ShouldBe(Score(tender.Bids[winner]));
        Last(file.Assurances.Where(one => one.Details.Mechanism == Mechanism.ShaAssurance && file.Counts(one))).ShouldNotBeNull().IsAssured.ShouldBeTrue();
        (tender.Details.Closes.DayNumber - tender.On.DayNumber).ShouldBeGreaterThanOrEqualTo(30);

        decimal Score(Bid bid) => (bid.Scored!.Details.Quality * tender.Details.Weights.Quality) + (bid.Scored.Details.Value * tender.Details.Weights.Value);
    }

    private static T? Last<T>(IEnumerable<T> facts)
        where T : Fact => facts.OrderBy(fact => fact.On).ThenBy(fact => fact.Mark.Number).LastOrDefault();
}

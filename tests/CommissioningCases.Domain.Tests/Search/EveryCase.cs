using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>What the 2009 letter promises of every case as of the day of each step, told from the facts and not from the rules.</summary>
internal static class EveryCase
{
    public static void KeepsItsPromises(SearchState before, SearchState after, DecisionContext context)
    {
        after.File.LastNumber.ShouldBe(before.File.LastNumber + 1);
        ChancesDoNotOverlap(after.File);
        if (after.File.StepsTaken.Count == before.File.StepsTaken.Count)
        {
            return;
        }

        var taken = after.File.StepsTaken[^1];
        RestsOnNothingDatedLater(before, after.Entries.Peek(), context);
        if (after.File.Scenario.FindStep(taken.Details.Step)!.IsKeyFor(before.File))
        {
            TheBoardApprovedWhatWasProposed(before.File, taken);
            if (taken.Details.Step is not ("withdraw-case" or "abandon-tender"))
            {
                NoMechanismStandsAgainst(before.File, taken);
            }
        }

        if (after.File.IsClosed && taken.Details.Step != "withdraw-case")
        {
            NoDepartureIsOpen(before.File, taken.On);
        }

        if (after.File.Tenders is [.., { AwardedTo: { } winner } tender])
        {
            TheFairestAndBestBidWon(before.File, tender, winner, taken);
        }
    }

    /// <summary>Whether an engagement with staff counts on that day: neither disputed, unless that was answered long before, nor settled against.</summary>
    public static bool Counts(CaseFile file, Engagement engagement, DateOnly day)
    {
        var settlements = file.Settlements.Where(one => one.Record == engagement.Mark.Number && one.On <= day).ToList();
        return !settlements.Exists(one => one.Details.Outcome == DisputeOutcome.Falls)
            && file.StaffResponses.Where(one => one.Record == engagement.Mark.Number && one.On <= day).GroupBy(one => one.Details.Union).All(ofOne =>
                Last(ofOne) is { IsDispute: false }
                || settlements.Exists(one => one.Mark.Number > Last(ofOne)!.Mark.Number)
                || file.DisputeReplies.Any(one => one.Record == engagement.Mark.Number && one.Mark.Number > Last(ofOne)!.Mark.Number && one.On.AddDays(28) <= day));
    }

    /// <summary>Whether staff were engaged in the stage that ended with that step, by an engagement that counted on its day.</summary>
    public static bool StaffWereEngaged(CaseFile file, StepTaken taken)
    {
        var stage = file.Stages.FindIndex(entry => entry.Mark.Number == taken.Mark.Number) - 1;
        return file.Engagements.Exists(engagement => engagement.IsWithStaff && engagement.On <= taken.On && file.StageOf(engagement.Mark) == stage && Counts(file, engagement, taken.On));
    }

    private static void ChancesDoNotOverlap(CaseFile file)
    {
        for (var i = 1; i < file.Chances.Count; i++)
        {
            (file.Chances[i - 1].Judged?.On <= file.Chances[i].On).ShouldBeTrue("two chances at once");
        }

        for (var i = 1; i < file.PlanOpportunities.Count; i++)
        {
            (file.PlanOpportunities[i - 1].Judged?.On <= file.PlanOpportunities[i].On).ShouldBeTrue("two opportunities at once");
        }
    }

    /// <summary>The step is decided alike where nothing that is dated after it was ever recorded.</summary>
    private static void RestsOnNothingDatedLater(SearchState before, SearchEntry step, DecisionContext context)
    {
        if (before.File.LatestOn <= step.Mark.On)
        {
            return;
        }

        var isStrikeOfWhatWasThen = before.File.Struck.Values.Where(struck => struck.Fact.On <= step.Mark.On).Select(struck => struck.Mark.Number).ToHashSet();
        var file = (CaseFile)before.Entries.Reverse()
            .Where(entry => entry.Action == "strike" ? isStrikeOfWhatWasThen.Contains(entry.Mark.Number) : entry.Mark.On <= step.Mark.On)
            .Aggregate((HistoryFile?)null, (folded, entry) => RuleSets.Standard.Current.Fold(folded, entry.Action, entry.Stored, entry.Mark))!;
        using var json = JsonDocument.Parse(Examples.Json(JsonSerializer.Deserialize<System.Text.Json.Nodes.JsonObject>(step.Stored)!).And("on", DateField.Format(step.Mark.On)).ToJsonString());
        RuleSets.Standard.Current.Decide(file, new SubmittedAction(step.Action, json.RootElement), step.Mark.Number, context).Decision.ShouldBeAccepted();
    }

    private static void TheBoardApprovedWhatWasProposed(CaseFile before, StepTaken taken)
    {
        var proposal = taken.Proposal.ShouldNotBeNull();
        (proposal.On <= taken.On && proposal.On >= before.StageEntered && proposal.Details.Step == taken.Details.Step).ShouldBeTrue();
        var decisions = before.BoardDecisions.Where(decision =>
            decision.Details.Step == taken.Details.Step && decision.On >= proposal.On && decision.On <= taken.On && decision.Mark.Number > proposal.Mark.Number);
        Last(decisions).ShouldNotBeNull().Details.Decision.ShouldBe(BoardOutcome.Approved);
        before.Struck.ContainsKey(proposal.Mark.Number).ShouldBeFalse();
    }

    private static void NoMechanismStandsAgainst(CaseFile before, StepTaken taken)
    {
        foreach (var assurances in before.Assurances.Where(one => one.On <= taken.On).GroupBy(one => one.Details.Mechanism))
        {
            Last(assurances)!.Details.Outcome.ShouldNotBe(AssuranceOutcome.NotAssured);
        }
    }

    private static void NoDepartureIsOpen(CaseFile before, DateOnly day)
    {
        foreach (var departure in before.Engagements.Where(engagement => engagement.ContraryTo is not null && engagement.On <= day))
        {
            var dealings = before.DepartureRulings.Where(one => one.Engagement == departure.Mark.Number && one.On <= day).ToList();
            var isCompleted = before.CompletedActions.Exists(one => one.Engagement == departure.Mark.Number && one.On <= day);
            (dealings is [] ? departure.On.AddDays(56) <= day : dealings[^1].Details.Outcome == DepartureOutcome.Accepted || isCompleted).ShouldBeTrue("closed over an open departure");
        }
    }

    /// <summary>Every existing provider was invited and an NHS body had its chance, every bid was scored after the closing day, none scored higher, and the SHA has assured it.</summary>
    private static void TheFairestAndBestBidWon(CaseFile before, Tender tender, string winner, StepTaken taken)
    {
        var invited = tender.Invitations.Where(invitation => invitation.On <= taken.On).Select(invitation => invitation.Provider).ToHashSet();
        var bids = tender.BidsReceived.Where(bid => bid.Withdrawn is null).ToList();
        before.Providers.All(invited.Contains).ShouldBeTrue("awarded without inviting every existing provider");
        invited.Concat(bids.Select(bid => bid.Provider)).Any(MadeUp.Bodies.IsNhs).ShouldBeTrue("awarded without an NHS body's chance");
        tender.Invitations.All(invitation => invitation.On.AddDays(14) <= tender.Details.Closes).ShouldBeTrue();
        (taken.On > tender.Details.Closes).ShouldBeTrue("awarded before the closing day");
        bids.TrueForAll(bid => bid.On <= tender.Details.Closes && bid.Scored is { } scored && scored.On > tender.Details.Closes && scored.On <= taken.On && scored.On <= taken.Proposal!.On).ShouldBeTrue();
        bids.Max(Score).ShouldBe(Score(bids.Single(bid => bid.Provider == winner)));
        Last(before.Assurances.Where(one => one.Details.Mechanism == Mechanism.ShaAssurance && one.On <= taken.On)).ShouldNotBeNull().IsAssured.ShouldBeTrue();
        (tender.On.AddDays(30) <= tender.Details.Closes).ShouldBeTrue();

        decimal Score(Bid bid) => (decimal)((bid.Scored!.Details.Quality * tender.Details.Weights.Quality) + (bid.Scored.Details.Value * tender.Details.Weights.Value));
    }

    private static T? Last<T>(IEnumerable<T> facts)
        where T : Fact => facts.OrderBy(fact => fact.On).ThenBy(fact => fact.Mark.Number).LastOrDefault();
}

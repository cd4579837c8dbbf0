using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 4, of an NHS and an independent provider: no decision on tendering before the specification is closed.</summary>
public class RedesignSearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario4()
    {
        var logged = Given.Case(scenario: 4, MadeUp.Trust, MadeUp.Independent).Heard(Mechanism.ShaAssurance);
        var decision = Given.CasePreparedFor(logged, "decide-tender").Heard();
        Explorer[] explored =
        [
            new Explorer(Specifying(), Promise, "decision").From(logged),
            new Explorer(Deciding(), Promise, "tender").From(Given.CaseIn(logged, "decision")),
            new Explorer(Tendering(), Promise, "decision").From(decision.Taking("decide-tender")),
            new Explorer(Tendering(), Promise, "decision").From(decision.Taking("decide-tender", new { decision = "nhs-only-tender", clinicalJustification = "Intensive care" })),
        ];
        explored.ShouldCover(scenario: 4, output);
    }

    private static IEnumerable<Move> Specifying() =>
    [
        Move.Of("publish-prospectus", new { outcomes = "Closer to home", reasons = "Rising need", process = "Dialogue" }, file => file.StageName == "shaping" && file.Prospectuses.IsEmpty),
        Contribution(MadeUp.Trust, declined: false),
        Contribution(MadeUp.Independent, declined: true),
        Contribution(MadeUp.Hospitals, declined: true),
        Alphabets.TheNextDay(),
        .. Alphabets.Engaging(MadeUp.Trust, MadeUp.Independent).Concat(Alphabets.EngagingOthers()).Select(move => move with { Adds = state => move.Adds(state) && state.File.StageName is "shaping" }),
        Move.Of("record-engagement", Examples.Engagement("staff", "UNISON"), file => file.StageName == "shaping" && file.Prospectuses is [var one] && !file.Engagements.Exists(engagement => engagement.IsWithStaff && engagement.On >= one.On)),
        Move.Of("record-engagement", Examples.Engagement("provider", MadeUp.Trust), file => Since(file, MadeUp.Trust)),
        Move.Of("record-engagement", Examples.Engagement("provider", MadeUp.Independent), file => Since(file, MadeUp.Independent)),
        Move.Of("record-engagement", Examples.Engagement("other-provider", MadeUp.Hospitals), file => Since(file, MadeUp.Hospitals)),
        .. Alphabets.Step(4, "begin-specification"),
        .. Alphabets.Step(4, "close-specification"),
        Move.Of("take-step", new { step = "decide-tender" }, _ => true),
    ];

    private static IEnumerable<Move> Deciding() =>
    [
        Alphabets.TheNextDay(),
        .. Alphabets.Assurance("sha-assurance", "decision"),
        .. Alphabets.Step(
            4,
            "decide-tender",
            new { decision = "open-tender" },
            new { decision = "no-tender", provision = "Practices, as now" },
            new { decision = "nhs-only-tender" },
            new { clinicalJustification = "Intensive care", decision = "nhs-only-tender" }),
    ];

    private static IEnumerable<Move> Tendering() =>
    [
        .. Alphabets.Tender(4, "tender", MadeUp.Trust, MadeUp.Independent),
        Move.Of("invite", new { provider = MadeUp.ThirdSector }, file => file.OpenTender is { Invitations.Count: < 3, BidsReceived.Count: < 1 } tender && !tender.HasInvited(MadeUp.ThirdSector)),
    ];

    /// <summary>Whether that provider is still to be engaged since the prospectus.</summary>
    private static bool Since(CaseFile file, string provider) =>
        file.StageName == "shaping" && file.Prospectuses is [var one] && !file.Engagements.Exists(engagement => engagement.Details.Party == provider && engagement.On >= one.On);

    private static void Promise(CaseFile file)
    {
        foreach (var step in file.StepsTaken)
        {
            switch (step.Details.Step)
            {
                case "begin-specification":
                    var published = file.Prospectuses.Min(prospectus => prospectus.On);
                    (published <= step.On).ShouldBeTrue();
                    file.Providers.All(provider => file.Engagements.Exists(engagement => engagement.Details.Party == provider && engagement.On >= published && engagement.On <= step.On)).ShouldBeTrue();
                    file.Engagements.Exists(engagement => engagement.Details.With == EngagedWith.OtherProvider && engagement.On >= published && engagement.On <= step.On).ShouldBeTrue();
                    break;
                case "close-specification":
                    file.Providers.All(provider => file.Contributions.Exists(contribution => contribution.Details.Provider == provider && contribution.On <= step.On)).ShouldBeTrue();
                    file.Contributions.Exists(contribution => !file.Providers.Contains(contribution.Details.Provider) && contribution.On <= step.On).ShouldBeTrue();
                    break;
                case "decide-tender":
                    file.StepsTaken.Select(taken => taken.Details.Step).Take(3).ShouldBe(["begin-specification", "close-specification", "decide-tender"]);
                    break;
            }
        }

        foreach (var tender in file.Tenders.Where(tender => tender.Type == TenderType.NhsOnly))
        {
            tender.Invitations.Select(invitation => invitation.Provider).Concat(tender.BidsReceived.Select(bid => bid.Provider))
                .All(provider => MadeUp.Bodies.IsNhs(provider) || file.Providers.Contains(provider)).ShouldBeTrue();
        }
    }

    private static Move Contribution(string provider, bool declined) => Move.Of(
        "record-contribution",
        new { provider, declined, summary = "Shared care" },
        file => file.StageName == "specification" && !file.Contributions.Exists(contribution => contribution.Details.Provider == provider));
}

using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 6: the tender is open, others were engaged beforehand, and NHS providers have their chance.</summary>
public class ContractExpirySearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario6()
    {
        var logged = Given.Case(scenario: 6).Heard(Mechanism.ShaAssurance, Mechanism.WccAssurance);
        Explorer[] explored =
        [
            new Explorer(Reviewing(), Promise, "tender").From(logged),
            new Explorer(Tendering(), Promise, "review").From(Given.CaseIn(logged, "tender").Heard()),
        ];
        explored.ShouldCover(scenario: 6, output);
    }

    private static IEnumerable<Move> Reviewing() =>
    [
        Alphabets.TheNextDay(),
        .. Alphabets.Engaging(MadeUp.Independent).Concat(Alphabets.EngagingOthers()).Select(move => move with { Adds = state => move.Adds(state) && state.File.StageName == "pre-tender" }),
        .. Alphabets.Asking("wcc-assurance", "review"),
        .. Alphabets.Assurance("sha-assurance", "review").Take(1),
        .. Alphabets.Step(6, "decide-continue", new { @continue = true }, new { @continue = false }),
        .. Alphabets.Step(6, "begin-tender"),
    ];

    private static IEnumerable<Move> Tendering() =>
    [
        .. Alphabets.Tender(6, "tender", MadeUp.Independent, MadeUp.Hospitals),
        Move.Of("invite", new { provider = MadeUp.ThirdSector }, file => file.OpenTender is { BidsReceived.Count: < 1 } tender && !tender.HasInvited(MadeUp.ThirdSector)),
    ];

    private static void Promise(CaseFile file)
    {
        if (file.StepsTaken.Find(step => step.Details.Step == "begin-tender") is { } begun)
        {
            foreach (var with in new[] { EngagedWith.OtherProvider, EngagedWith.Provider, EngagedWith.Staff })
            {
                file.Engagements.Exists(engagement => engagement.Details.With == with && engagement.On <= begun.On).ShouldBeTrue();
            }
        }

        foreach (var tender in file.Tenders)
        {
            tender.Type.ShouldBe(TenderType.Open);
            var firstOther = tender.Invitations.FindIndex(invitation => invitation.Provider == MadeUp.ThirdSector);
            (firstOther < 0 || tender.Invitations.Take(firstOther).Any(invitation => MadeUp.Bodies.IsNhs(invitation.Provider))).ShouldBeTrue();
        }
    }
}

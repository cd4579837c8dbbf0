using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 6: the tender is open, others were engaged beforehand, and no award is made without inviting an NHS provider.</summary>
public class ContractExpirySearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario6() =>
        new Explorer([.. Alphabet()], Promise).From(Given.Case(scenario: 6)).ShouldCover(scenario: 6, output);

    private static IEnumerable<Move> Alphabet() =>
    [
        .. Alphabets.Engaging(MadeUp.Independent),
        .. Alphabets.Striking(),
        .. Alphabets.Assurance("sha-assurance", "tender"),
        .. Alphabets.Assurance("sha-strategy-sign-off", "tender"),
        .. Alphabets.Board(scenario: 6),
        .. Alphabets.Steps(scenario: 6, step => step == "decide-continue" ? new { @continue = true } : null),
        Move.Step("decide-continue", new { @continue = false }),
        .. Alphabets.Tender("tender", MadeUp.Independent, MadeUp.Hospitals),
        Move.Of("invite", new { provider = MadeUp.ThirdSector }, file => file.OpenTender?.HasInvited(MadeUp.ThirdSector) == false),
    ];

    private static void Promise(CaseFile file)
    {
        if (file.Tenders is [.., { AwardedTo: not null } awarded])
        {
            awarded.Invitations.Exists(invitation => MadeUp.Bodies.IsNhs(invitation.Provider)).ShouldBeTrue("awarded without inviting an NHS provider");
        }

        if (file.Stages.Find(entry => entry.Stage.Name == "tender") is { } tendered)
        {
            foreach (var with in new[] { EngagedWith.OtherProvider, EngagedWith.Provider, EngagedWith.Staff })
            {
                file.Engagements.Exists(engagement => engagement.Details.With == with && engagement.On <= tendered.On).ShouldBeTrue();
            }
        }

        foreach (var tender in file.Tenders)
        {
            tender.Details.Type.ShouldBe(TenderType.Open);
            var firstOther = tender.Invitations.FindIndex(invitation => invitation.Provider == MadeUp.ThirdSector);
            (firstOther < 0 || tender.Invitations.Take(firstOther).Any(invitation => MadeUp.Bodies.IsNhs(invitation.Provider))).ShouldBeTrue();
        }
    }
}

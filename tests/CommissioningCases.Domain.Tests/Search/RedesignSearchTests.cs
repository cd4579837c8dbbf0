using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 4, of an NHS and an independent provider: no decision on tendering before the specification is closed.</summary>
public class RedesignSearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario4() =>
        new Explorer([.. Alphabet()], Promise).From(Given.Case(scenario: 4, MadeUp.Trust, MadeUp.Independent)).ShouldCover(scenario: 4, output);

    private static IEnumerable<Move> Alphabet() =>
    [
        Move.Of("publish-prospectus", new { outcomes = "Closer to home", reasons = "Rising need", process = "Dialogue" }, file => file.Prospectuses.IsEmpty),
        Contribution(MadeUp.Trust, declined: false),
        Contribution(MadeUp.Independent, declined: true),
        Contribution(MadeUp.Hospitals, declined: false),
        .. Alphabets.Engaging(MadeUp.Trust, MadeUp.Independent),
        .. Alphabets.Striking(),
        .. Alphabets.Assurance("sha-assurance", "tender"),
        .. Alphabets.Assurance("sha-strategy-sign-off", "tender").Take(1),
        .. Alphabets.Board(scenario: 4),
        .. Alphabets.Steps(scenario: 4, step => step == "decide-tender" ? new { decision = "open-tender" } : null),
        Move.Step("decide-tender", new { decision = "no-tender" }),
        Move.Step("decide-tender", new { decision = "nhs-only-tender" }),
        Move.Step("decide-tender", new { decision = "nhs-only-tender", clinicalJustification = "Intensive care" }),
        .. Alphabets.Tender("tender", MadeUp.Trust, MadeUp.Independent),
        Move.Of("invite", new { provider = MadeUp.Hospitals }, file => file.OpenTender?.HasInvited(MadeUp.Hospitals) == false),
    ];

    private static void Promise(CaseFile file)
    {
        if (file.StepsTaken.Exists(step => step.Details.Step == "begin-specification"))
        {
            file.Prospectuses.ShouldNotBeEmpty();
            file.Engagements.Exists(engagement => engagement.Details.With == EngagedWith.OtherProvider).ShouldBeTrue();
            file.Providers.All(provider => file.Engagements.Exists(engagement => engagement.Details.Party == provider)).ShouldBeTrue();
        }

        if (file.StepsTaken.Exists(step => step.Details.Step == "decide-tender"))
        {
            file.StepsTaken.Select(step => step.Details.Step).Take(3).ShouldBe(["begin-specification", "close-specification", "decide-tender"]);
            file.Providers.All(provider => file.Contributions.Exists(contribution => contribution.Details.Provider == provider)).ShouldBeTrue();
        }

        foreach (var tender in file.Tenders.Where(tender => tender.Details.Type == TenderType.NhsOnly))
        {
            file.DecidedTenderType.ShouldBe(TenderType.NhsOnly);
            tender.Invitations.Select(invitation => invitation.Provider).Concat(tender.Bids.Keys).All(MadeUp.Bodies.IsNhs).ShouldBeTrue();
        }
    }

    private static Move Contribution(string provider, bool declined) => Move.Of(
        "record-contribution",
        new { provider, declined, summary = "Shared care" },
        file => !file.Contributions.Exists(contribution => contribution.Details.Provider == provider));
}

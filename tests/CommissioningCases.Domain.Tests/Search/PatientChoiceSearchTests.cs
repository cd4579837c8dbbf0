using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 5: no existing provider is lost without a requirement that it failed.</summary>
public class PatientChoiceSearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario5() =>
        new Explorer([.. Alphabet()], Promise).From(Given.Case(scenario: 5, MadeUp.Trust, MadeUp.FoundationTrust)).ShouldCover(scenario: 5, output);

    private static IEnumerable<Move> Alphabet() =>
    [
        .. Applying(MadeUp.Independent),
        .. Applying(MadeUp.ThirdSector, most: 1).SkipLast(1),
        Move.Of("receive-application", new { provider = MadeUp.Trust }),
        Withdrawal(new { provider = MadeUp.Trust, failed = "registration", evidence = "Notice" }),
        Withdrawal(new { provider = MadeUp.Trust, failed = "registration" }),
        Withdrawal(new { provider = MadeUp.FoundationTrust, evidence = "A cheaper one applied" }),
        Withdrawal(new { provider = MadeUp.FoundationTrust }),
        .. Alphabets.Engaging(MadeUp.Trust, MadeUp.FoundationTrust).Take(3),
        .. Alphabets.Striking(),
        .. Alphabets.Assurance("sha-strategy-sign-off", "design"),
        .. Alphabets.Assurance("sha-assurance", "live"),
        .. Alphabets.Board(scenario: 5),
        .. Alphabets.Steps(scenario: 5, step => step == "open-accreditation" ? new { mode = "managed", criteria = Examples.List("Registered") } : null),
        Move.Step("open-accreditation", new { mode = "open", criteria = Examples.List("Registered") }),
        Move.Step("open-accreditation", new { mode = "open", criteria = Examples.List() }),
    ];

    private static void Promise(CaseFile file)
    {
        file.RemainingProviders.Concat(file.Withdrawals.Keys).ShouldBe(file.Providers, ignoreOrder: true);
        file.Withdrawals.Values.All(withdrawal => withdrawal.Details is { Failed: not null, Evidence.Length: > 0 }).ShouldBeTrue("lost without a failed requirement");
        if (file.Stages.Find(entry => entry.Stage.Name == "live") is { } live)
        {
            file.Applications.Exists(application => application.IsAccredited).ShouldBeTrue();
            (file.AccreditationMode == Domain.Cases.AccreditationMode.Managed && file.Applications.Exists(application => application.Mark.Number > live.Mark.Number))
                .ShouldBeFalse("received after a managed process went live");
        }

        file.Applications.GroupBy(application => application.Provider)
            .All(ofOne => ofOne.Count(application => application.Decided is null || application.IsAccredited) <= 1).ShouldBeTrue();
    }

    private static IEnumerable<Move> Applying(string provider, int most = 2) =>
    [
        Move.Of("receive-application", new { provider }, file => file.Applications.Count(application => application.Provider == provider) < most),
        Deciding(provider, "accredited"),
        Deciding(provider, "refused"),
    ];

    private static Move Deciding(string provider, string outcome) => Move.Of(
        "decide-application",
        new { provider, outcome, rationale = "By the criteria" },
        file => file.PendingApplication(provider) is not null);

    private static Move Withdrawal(object fields) => Move.Of("withdraw-provider", fields);
}

using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 5: no existing provider is lost without a requirement that it failed.</summary>
public class PatientChoiceSearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario5()
    {
        var logged = Given.Case(scenario: 5, MadeUp.Trust, MadeUp.FoundationTrust).Heard(Mechanism.ShaAssurance, Mechanism.ShaStrategySignOff);
        Explorer[] explored = [new Explorer(Alphabet(), Promise).From(logged)];
        explored.ShouldCover(scenario: 5, output);
    }

    private static IEnumerable<Move> Alphabet() =>
    [
        .. Applying(MadeUp.Independent),
        .. Applying(MadeUp.Trust),
        Ending(MadeUp.Independent),
        Withdrawal(new { provider = MadeUp.Trust, failed = "registration", evidence = "Notice" }),
        Withdrawal(new { provider = MadeUp.Trust, failed = "registration", evidence = "Notice" }).TheDayBefore(),
        Withdrawal(new { provider = MadeUp.Trust, failed = "registration" }),
        Withdrawal(new { provider = MadeUp.FoundationTrust, evidence = "A cheaper one applied" }),
        Alphabets.TheNextDay(),
        .. Alphabets.Engaging(MadeUp.Trust, MadeUp.FoundationTrust).Select(move => move with { Adds = state => move.Adds(state) && state.File.StageName is "design" }),
        Move.Of("record-engagement", Examples.Engagement("provider", MadeUp.Trust), file => file.StageName == "accreditation" && !file.Engaged(EngagedWith.Provider).Any()),
        .. Alphabets.Assurance("sha-strategy-sign-off", "design"),
        .. Alphabets.Assurance("sha-assurance", "accreditation", "live").Take(1),
        .. Alphabets.Step(5, "open-accreditation", new { criteria = Examples.List("Registered"), mode = "managed", places = 1 }, new { criteria = Examples.List("Registered"), mode = "open" }),
        .. Alphabets.Step(5, "go-live"),
        .. Alphabets.Step(5, "close-choice"),
    ];

    private static void Promise(CaseFile file)
    {
        file.RemainingProviders.Concat(file.Withdrawals.Select(withdrawal => withdrawal.Details.Provider)).ShouldBe(file.Providers, ignoreOrder: true);
        foreach (var withdrawal in file.Withdrawals)
        {
            (withdrawal.Details is { Failed: not null, Evidence.Length: > 0 }).ShouldBeTrue("lost without a failed requirement");
            file.Engagements.Exists(engagement => engagement.Details.Party == withdrawal.Details.Provider && engagement.On <= withdrawal.On).ShouldBeTrue("lost unheard");
        }

        foreach (var live in file.StepsTaken.Where(step => step.Details.Step == "go-live"))
        {
            file.Applications.Exists(application => application.Decided?.Details.Outcome == ApplicationOutcome.Accredited && application.Decided.On <= live.On).ShouldBeTrue();
            (file.AccreditationMode == AccreditationMode.Managed && file.Applications.Exists(application => application.Mark.Number > live.Mark.Number))
                .ShouldBeFalse("received after a managed process went live");
        }

        (file.AccreditationMode == AccreditationMode.Managed && file.Applications.Count(application => application.IsAccredited) > 1).ShouldBeFalse("accredited beyond its places");
        file.Applications.GroupBy(application => application.Provider).All(ofOne => ofOne.Count(application => application.IsPending || application.IsAccredited) <= 1).ShouldBeTrue();
    }

    private static IEnumerable<Move> Applying(string provider) =>
    [
        Move.Of("receive-application", new { provider }, file => file.StageName != "design"),
        Deciding(provider, "accredited"),
        Deciding(provider, "refused"),
    ];

    private static Move Deciding(string provider, string outcome) => Move.Of(
        "decide-application",
        new { provider, outcome, rationale = "By the criteria" },
        file => file.PendingApplication(provider) is not null);

    private static Move Ending(string provider) => Move.Of(
        "end-accreditation",
        new { provider, ground = "quality", evidence = "Report" },
        file => file.Applications.Exists(application => application.Provider == provider && application.IsAccredited));

    private static Move Withdrawal(object fields) => Move.Of("withdraw-provider", fields, file => file.RemainingProviders.Contains((string)Examples.Json(fields)["provider"]!));
}

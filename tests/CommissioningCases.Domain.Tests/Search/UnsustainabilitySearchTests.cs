using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 3, of a foundation trust: no resolution without the SHA's direction.</summary>
public class UnsustainabilitySearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario3()
    {
        var logged = Given.Case(scenario: 3, MadeUp.FoundationTrust).Heard(Mechanism.ShaAssurance, Mechanism.Regulator);
        Explorer[] explored =
        [
            new Explorer(Supporting(), Promise, "resolution").From(logged),
            new Explorer(Resolving(), Promise, "market-test").From(Given.CaseIn(logged, "resolution")),
            new Explorer(Alphabets.Tender(3, "market-test", MadeUp.FoundationTrust, MadeUp.Independent), Promise, "resolution").From(Given.CaseIn(logged, "market-test").Heard().WithProviderEngaged()),
        ];
        explored.ShouldCover(scenario: 3, output);
    }

    private static IEnumerable<Move> Supporting() =>
    [
        Move.Of("record-cause", new { text = "Deficit", kind = "financial" }, file => file.Causes.IsEmpty),
        Move.Of("record-remedy", new { text = "Turnaround plan" }, file => file.Remedies.IsEmpty),
        Move.Of("record-support", new { provider = MadeUp.Hospitals, summary = "Two consultants" }, file => file.Supports.IsEmpty && !file.Judgements.IsEmpty),
        Direction(),
        .. Alphabets.Engaging(MadeUp.FoundationTrust),
        .. Alphabets.Question("support-necessary", "support").Take(1),
        .. Alphabets.Question("unresolvable", "support"),
        .. Alphabets.Step(3, "close-sustained"),
        .. Alphabets.Step(3, "seek-resolution"),
    ];

    private static IEnumerable<Move> Resolving() =>
    [
        Direction(),
        Alphabets.TheNextDay(),
        .. Alphabets.Engaging(MadeUp.FoundationTrust),
        .. Alphabets.Assurance("sha-assurance", "resolution").Take(1),
        .. Alphabets.Assurance("regulator", "resolution").Take(1),
        .. Alphabets.Step(3, "resolve", new { partner = MadeUp.Hospitals, solution = "merger" }, new { partner = MadeUp.Independent, solution = "franchise" }),
        .. Alphabets.Step(3, "market-test", new { whyNotOrganisational = "Nobody would merge" }),
    ];

    private static Move Direction() => Move.Of("record-direction", new { text = "Seek a merger" }, file => !file.Directions.Exists(file.IsOfThisStage));

    private static void Promise(CaseFile file)
    {
        foreach (var step in file.StepsTaken)
        {
            var entered = file.Stages.FindLast(stage => stage.Mark.Number < step.Mark.Number)!.On;
            switch (step.Details.Step)
            {
                case "close-sustained":
                    WorkedOnTheCauses(file, step.On).ShouldBeTrue();
                    break;
                case "seek-resolution":
                    WorkedOnTheCauses(file, step.On).ShouldBeTrue();
                    file.Directions.Exists(direction => direction.On <= step.On).ShouldBeTrue();
                    break;
                case "resolve" or "market-test":
                    file.Directions.Exists(direction => direction.On <= step.On && direction.On >= entered).ShouldBeTrue("resolved without the SHA's direction");
                    EveryCase.StaffWereEngaged(file, step).ShouldBeTrue();
                    break;
            }
        }
    }

    private static bool WorkedOnTheCauses(CaseFile file, DateOnly day) =>
        file.Causes.Exists(cause => cause.On <= day) && file.Remedies.Exists(remedy => remedy.On <= day) && file.Engagements.Exists(engagement => engagement.On <= day);
}

using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 3, of a foundation trust: no resolution without the SHA's direction.</summary>
public class UnsustainabilitySearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario3() =>
        new Explorer([.. Alphabet()], Promise).From(Given.Case(scenario: 3, MadeUp.FoundationTrust)).ShouldCover(scenario: 3, output);

    private static IEnumerable<Move> Alphabet() =>
    [
        Move.Of("record-cause", new { text = "Deficit", kind = "financial" }, file => file.Causes.IsEmpty),
        Move.Of("record-remedy", new { text = "Turnaround plan" }, file => file.Remedies.IsEmpty),
        Move.Of("record-support", new { provider = MadeUp.Hospitals, summary = "Two consultants" }, file => file.Supports.IsEmpty),
        Move.Of("record-direction", new { text = "Seek a merger" }, file => file.Directions.IsEmpty || file.Directions[^1].On < file.StageEntered),
        .. Alphabets.Engaging(MadeUp.FoundationTrust).Take(2),
        .. Alphabets.Striking(),
        .. Alphabets.Question("support-necessary", "support"),
        .. Alphabets.Question("unresolvable", "support"),
        .. Alphabets.Assurance("sha-assurance", "resolution", "market-test"),
        .. Alphabets.Assurance("regulator", "resolution").Take(1),
        .. Alphabets.Board(scenario: 3),
        .. Alphabets.Steps(scenario: 3, step => step == "resolve" ? new { solution = "merger", partner = MadeUp.Hospitals } : null),
        Move.Step("market-test", new { whyNotOrganisational = "Nobody would merge" }),
        Move.Step("resolve", new { solution = "franchise", partner = MadeUp.Independent }),
        Move.Step("resolve", new { solution = "franchise", partner = MadeUp.Independent, whyNotNhs = "No NHS body would" }),
        .. Alphabets.Tender("market-test", MadeUp.FoundationTrust, MadeUp.Independent),
    ];

    private static void Promise(CaseFile file)
    {
        foreach (var step in file.StepsTaken)
        {
            var entered = file.Stages.FindLast(stage => stage.On <= step.On && stage.Mark.Number < step.Mark.Number)!.On;
            switch (step.Details.Step)
            {
                case "close-sustained":
                    WorkedOnTheCauses(file).ShouldBeTrue();
                    break;
                case "seek-resolution":
                    WorkedOnTheCauses(file).ShouldBeTrue();
                    file.Directions.Exists(direction => direction.On <= step.On).ShouldBeTrue();
                    break;
                case "resolve" or "market-test":
                    file.Directions.Exists(direction => direction.On <= step.On && direction.On >= entered).ShouldBeTrue("resolved without the SHA's direction");
                    break;
            }
        }
    }

    private static bool WorkedOnTheCauses(CaseFile file) => file is { Causes.IsEmpty: false, Remedies.IsEmpty: false, Engagements.IsEmpty: false };
}

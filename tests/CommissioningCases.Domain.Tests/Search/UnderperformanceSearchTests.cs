using Xunit.Abstractions;

namespace CommissioningCases.Domain.Tests.Search;

/// <summary>Scenario 1: no engagement of other providers before two formal chances were judged.</summary>
public class UnderperformanceSearchTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryReachableState_KeepsThePromisesOfScenario1()
    {
        var explored = new Explorer([.. Alphabet()], Promise).From(Given.Case(scenario: 1));
        explored.ShouldCover(scenario: 1, output);
    }

    private static IEnumerable<Move> Alphabet() =>
    [
        Move.Of("record-concern", new { text = "Healing rates fell" }, file => file.Concerns.IsEmpty),
        Move.Of("set-measure", Measure("healing", "quality"), file => !file.Measures.ContainsKey("healing")),
        Move.Of("set-measure", Measure("satisfaction", "patient-satisfaction"), file => !file.Measures.ContainsKey("satisfaction")),
        Move.Due("offer-chance", "due", 28, new { expectations = "Better" }, file => file.Chances.Count < 3),
        Move.Due("offer-chance", "due", 27, new { expectations = "Better" }, file => file.Chances.Count < 3),
        Move.Of("judge-chance", Examples.Judgement("sufficient"), file => file.OpenChance is not null),
        Move.Of("judge-chance", Examples.Judgement("insufficient"), file => file.OpenChance is not null),
        Move.Of("judge-chance", Examples.Judgement("insufficient").And("results", Examples.Json(new { healing = 80, satisfaction = 80 })), file => file.OpenChance is not null),
        Move.Wait(file => file.OpenChance?.Details.Due),
        .. Alphabets.Engaging(MadeUp.Trust),
        .. Alphabets.Striking(),
        .. Alphabets.Question("scale-significant", "improvement"),
        .. Alphabets.Assurance("sha-assurance", "options", "market-test"),
        .. Alphabets.Board(scenario: 1),
        .. Alphabets.Steps(scenario: 1, step => step == "adopt-other-solution" ? new { solution = "franchise" } : null),
        .. Alphabets.Tender("market-test", MadeUp.Trust, MadeUp.Hospitals),
    ];

    private static void Promise(CaseFile file)
    {
        var optionsBegan = file.Stages.Find(entry => entry.Stage.Name == "options")?.On;
        foreach (var engagement in file.Engagements.Where(engagement => engagement.Details.With == EngagedWith.OtherProvider))
        {
            (engagement.Details.Departure is not null || optionsBegan <= engagement.On).ShouldBeTrue("engaged undeclared before two chances");
            (engagement.ContraryTo?.Id == "S1.2").ShouldBe(!(optionsBegan <= engagement.On));
        }

        if (optionsBegan is { } entered)
        {
            var judged = file.Chances.Where(chance => chance.Judged is not null).ToList();
            judged.Count.ShouldBeGreaterThanOrEqualTo(2);
            judged.Count.ShouldBe(file.Chances.Count);
            judged[^1].Judged!.Details.Improvement.ShouldBe(Improvement.Insufficient);
            judged.All(chance => chance.Judged!.On <= entered && chance.Details.Due.DayNumber - chance.On.DayNumber >= 28).ShouldBeTrue();
            judged.Where(chance => chance.Judged!.Details.Improvement == Improvement.Insufficient).All(chance => chance.Judged!.On >= chance.Details.Due).ShouldBeTrue();
        }

        if (file.StageName == "market-test")
        {
            optionsBegan.ShouldNotBeNull();
        }
    }

    private static object Measure(string measure, string kind) => new { measure, name = measure, kind, unit = "%", baseline = 60, target = 80 };
}

namespace CommissioningCases.Web.Features.Board;

/// <summary>A key step on the board's list, in the words of its scenario.</summary>
public static class BoardMatterText
{
    public static string StepOf(BoardMatter matter) => ScenarioOf(matter).FindStep(matter.Step)?.Title ?? matter.Step;

    public static string StageOf(BoardMatter matter) => ScenarioOf(matter).FindStage(matter.Case.Stage)?.Title ?? matter.Case.Stage;

    private static Scenario ScenarioOf(BoardMatter matter) => RuleSets.Standard.Current.Cases.Scenario(matter.Case.Scenario);
}

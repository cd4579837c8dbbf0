namespace CommissioningCases.Web.Features.Figures;

/// <summary>A stage of the table: its open cases by age, and how long cases were in it.</summary>
/// <param name="Open">The open cases in it.</param>
/// <param name="ByAge">The youngest first.</param>
/// <param name="Median">How long half of the cases that left it were in it at the most; null where none has left it.</param>
/// <param name="Longer">The open cases that have been in it for longer.</param>
public sealed record FigureStage(string Title, FigureNumber Open, IReadOnlyList<FigureNumber> ByAge, string? Median, FigureNumber? Longer);

/// <summary>A scenario that the trust has or had cases of, and its stages in their order.</summary>
public sealed record FigureScenario(int Number, string Title, IReadOnlyList<FigureStage> Stages)
{
    public static IReadOnlyList<FigureScenario> Of(TrustFigures figures) =>
    [
        .. from scenario in RuleSets.Standard.Current.Scenarios
           let stages = figures.Stages.Where(stage => stage.Scenario == scenario.Number).ToList()
           where stages.Any(stage => stage.Open > 0 || stage.Stay is not null)
           select new FigureScenario(scenario.Number, scenario.Title, [.. stages.Select(stage => Of(figures, scenario, stage))]),
    ];

    /// <summary>The headings of the ages, the youngest first.</summary>
    public static IReadOnlyList<string> Ages { get; } = ["Up to 3 months", "3 to 6 months", "6 to 12 months", "Over a year"];

    private static string Weeks(int weeks) => weeks == 0 ? "Under a week" : EnglishFormat.Count(weeks, "week", "weeks");

    private static FigureStage Of(TrustFigures figures, Scenario scenario, StageFigures stage)
    {
        var cases = new CaseFilter { Scenarios = [scenario.Number], Stages = [stage.Stage] };
        return new FigureStage(
            scenario.FindStage(stage.Stage)!.Title,
            new FigureNumber(stage.Open, "open", CaseLists.Href(cases)),
            [
                .. stage.ByAge.Select((count, age) => new FigureNumber(count, Ages[age], CaseLists.Href(
                    cases with
                    {
                        LoggedFrom = age < figures.AgesFrom.Count ? figures.AgesFrom[age] : null,
                        LoggedTo = age > 0 ? figures.AgesFrom[age - 1].AddDays(-1) : null,
                    },
                    CaseOrder.Begun))),
            ],
            stage.Stay is { } stay ? Weeks(stay.Median) : null,
            stage.Stay is { } left ? new FigureNumber(left.Longer, "longer", CaseLists.Href(cases with { EnteredTo = figures.EnteredTo(left.Median) })) : null);
    }
}

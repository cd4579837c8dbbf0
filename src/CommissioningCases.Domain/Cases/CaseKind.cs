namespace CommissioningCases.Domain.Cases;

/// <summary>Cases under one edition of the rules.</summary>
public sealed class CaseKind : HistoryKind<CaseFile>
{
    /// <param name="scenarios">The scenarios of the 2009 letter in its order.</param>
    public CaseKind(string edition, IReadOnlyList<Scenario> scenarios, IReadOnlyList<ActionDefinition<CaseFile>> actions)
        : base(edition, "case", "CC", actions, LogCase.Definition) => Scenarios = scenarios;

    public IReadOnlyList<Scenario> Scenarios { get; }

    public override string WhenBegun => "when the case began";

    /// <exception cref="ArgumentOutOfRangeException">There is no scenario of that number.</exception>
    public Scenario Scenario(int number) =>
        number >= 1 && number <= Scenarios.Count ? Scenarios[number - 1] : throw new ArgumentOutOfRangeException(nameof(number), number, "The letter has six scenarios.");

    /// <summary>The scenario of a case that is logged; the first where the attempt names none, and so is invalid.</summary>
    internal Scenario ScenarioOf(LogCase logged) => Scenario(Math.Max(1, logged.Scenario));
}

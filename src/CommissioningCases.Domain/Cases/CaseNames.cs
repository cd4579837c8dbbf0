namespace CommissioningCases.Domain.Cases;

/// <summary>What people call the things that a case names by codes.</summary>
/// <param name="ownerName">What people call the case's present owner; null where there is none or the name is not known.</param>
public sealed class CaseNames(KnownBodies bodies, CaseFile file, string? ownerName = null) : Names(bodies)
{
    /// <summary>What people call others whom its history names, by their user names.</summary>
    public IReadOnlyDictionary<string, string> People { get; init; } = new Dictionary<string, string>();

    public override string Person(string userName) => userName == file.Owner ? ownerName ?? userName : People.GetValueOrDefault(userName, userName);

    public override string Measure(string id) => file.FindMeasure(id)?.Details.Name ?? id;

    public override string Amount(string measure, ExactNumber value) =>
        file.FindMeasure(measure) is { Details: var details } ? EnglishFormat.Amount(value, details.Unit) : base.Amount(measure, value);

    public override string Step(string name) => file.Scenario.FindStep(name)?.Title ?? base.Step(name);

    public override string Question(string name) => file.Scenario.FindQuestion(name)?.Text ?? base.Question(name);
}

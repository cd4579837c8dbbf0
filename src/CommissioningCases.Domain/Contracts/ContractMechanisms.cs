namespace CommissioningCases.Domain.Contracts;

/// <summary>The mechanisms that a contract itself has, in its own words: "the starting point for some scenarios" (PP.9). Null where it was not said.</summary>
/// <param name="Query">How one side asks the other to answer for something.</param>
/// <param name="ActionPlan">How shortcomings are put right by a plan with days.</param>
/// <param name="Variation">How its terms are changed.</param>
/// <param name="Termination">How it is ended before its last day.</param>
public sealed record ContractMechanisms(string? Query = null, string? ActionPlan = null, string? Variation = null, string? Termination = null)
{
    public static TextField QueryField { get; } = new("contractQuery", "Contract query") { Presence = Presence.Optional, Hint = "How either side asks the other to answer for something, with the clause" };

    public static TextField ActionPlanField { get; } = new("remedialActionPlan", "Remedial action plan") { Presence = Presence.Optional, Hint = "How shortcomings are put right by a plan with days" };

    public static TextField VariationField { get; } = new("variationClause", "Variation") { Presence = Presence.Optional, Hint = "How its terms are changed" };

    public static TextField TerminationField { get; } = new("terminationClause", "Termination") { Presence = Presence.Optional, Hint = "How it is ended before its last day" };

    public static IReadOnlyList<Field> Fields { get; } = [QueryField, ActionPlanField, VariationField, TerminationField];

    public bool IsEmpty => this == new ContractMechanisms();

    /// <summary>Those that are told, each with what people call it.</summary>
    public IEnumerable<(string Label, string Text)> Told =>
        from one in new[] { (QueryField.Label, Query), (ActionPlanField.Label, ActionPlan), (VariationField.Label, Variation), (TerminationField.Label, Termination) }
        where one.Item2 is not null
        select (one.Label, one.Item2);

    /// <summary>The same with those of the other in the place of what it tells.</summary>
    public ContractMechanisms With(ContractMechanisms other) => new(other.Query ?? Query, other.ActionPlan ?? ActionPlan, other.Variation ?? Variation, other.Termination ?? Termination);

    internal static ContractMechanisms Read(FieldReader fields) => new(fields.Find(QueryField), fields.Find(ActionPlanField), fields.Find(VariationField), fields.Find(TerminationField));
}

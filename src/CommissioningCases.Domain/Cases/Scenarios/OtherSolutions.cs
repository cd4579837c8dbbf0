namespace CommissioningCases.Domain.Cases;

/// <summary>The step by which scenarios 1 and 2 end otherwise than with a market test.</summary>
internal static class OtherSolutions
{
    public static ChoiceField<OtherSolution> Solution { get; } = new("solution", "Solution");

    public static CodeField Partner { get; } = new("partner", "Partner", CodeSource.OtherProvider) { Presence = Presence.Optional, Hint = "With a franchise or a merger" };

    public static TextField Description { get; } = new("description", "What the solution is") { Presence = Presence.Optional, Hint = "With another solution" };

    public static Step Adopt(Stage from, params IReadOnlyList<Requirement<CaseFile>> requirements) => new("adopt-other-solution", "Adopt another solution")
    {
        From = [from],
        To = Stage.Closed,
        Ending = CaseEnding.OtherSolution,
        IsKey = true,
        InContract = ContractChange.OtherSolution,
        OwnFields = [Solution, Partner, Description],
        Conditional =
        [
            ConditionalField.With(Solution, Partner, OtherSolution.Franchise, OtherSolution.Merger),
            ConditionalField.With(Solution, Description, OtherSolution.Other),
        ],
        CheckFields = (file, own, context) => Requirements.CheckOther(file, own.Get(Partner), Partner, context),
        Requirements = requirements,
    };
}

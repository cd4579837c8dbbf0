namespace CommissioningCases.Domain.Choice;

/// <summary>A day from which on the letter makes something possible in every programme. Unlike a <see cref="Milestone"/> it cannot be missed.</summary>
public sealed record Beginning(Clause Clause, string Title, DateOnly From)
{
    public static Beginning Packs { get; } = new(LetterOf2011.CP_5, "Implementation packs are available", ProgrammeRules.PacksAvailable);

    public static Beginning RollOut { get; } = new(LetterOf2011.CP_6, "Services go live", ProgrammeRules.RollOut);
}

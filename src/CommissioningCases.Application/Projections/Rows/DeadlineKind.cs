namespace CommissioningCases.Application.Projections;

/// <summary>The words for what can be due on a case or a choice programme.</summary>
public static class DeadlineKind
{
    /// <summary>The provider is to have improved.</summary>
    public const string Chance = "improvement-chance";

    /// <summary>The provider is to present its plan.</summary>
    public const string Plan = "plan-opportunity";

    /// <summary>Bids are due.</summary>
    public const string Tender = "tender";

    /// <summary>The provider's contract expires.</summary>
    public const string Contract = "contract";

    /// <summary>The conditions of an assurance are to be met.</summary>
    public const string Conditions = "conditions";

    /// <summary>The commissioner is to reply to a dispute of the staff side.</summary>
    public const string Reply = "reply";

    /// <summary>What a breach requires is to be done.</summary>
    public const string RequiredAction = "required-action";

    /// <summary>An assurance that the SHA was asked for is needed.</summary>
    public const string Review = "review";

    /// <summary>The commissioner is to answer a question of the SHA.</summary>
    public const string Question = "question";

    /// <summary>A choice programme is to have reached one of the letter's milestones. No case has it.</summary>
    public const string Milestone = "choice-milestone";

    /// <summary>All of a case, in the order in which it usually meets them.</summary>
    public static IReadOnlyList<string> All { get; } = [Chance, Plan, Review, Question, Conditions, Tender, Reply, RequiredAction, Contract];
}

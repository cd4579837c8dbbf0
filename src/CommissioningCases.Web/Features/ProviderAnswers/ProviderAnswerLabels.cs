namespace CommissioningCases.Web.Features.ProviderAnswers;

/// <summary>What is said of questions to providers.</summary>
internal static class ProviderAnswerLabels
{
    /// <summary>How a question stands.</summary>
    public static Tag StateOf(AskedProvider asked) => asked switch
    {
        { TakenAs: not null } => new Tag("Answered", TagColour.Green),
        { Reason: not null } => new Tag("Answered, not recorded", TagColour.Red),
        { AnsweredAt: not null } => new Tag("Answered, being recorded", TagColour.Blue),
        { IsOver: true } => new Tag("Not answered", TagColour.Grey),
        _ => new Tag("Waiting", TagColour.Yellow),
    };
}

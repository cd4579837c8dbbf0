namespace CommissioningCases.Web.Features.ProviderAnswers;

/// <summary>What is said of questions to providers.</summary>
internal static class ProviderAnswerLabels
{
    /// <summary>How a question stands.</summary>
    public static Tag StateOf(AskedProvider asked) => asked.State switch
    {
        ProviderQuestionState.Recorded => new Tag("Answered", TagColour.Green),
        ProviderQuestionState.NotRecorded => new Tag("Answered, not recorded", TagColour.Red),
        ProviderQuestionState.Answered => new Tag("Answered, being recorded", TagColour.Blue),
        ProviderQuestionState.Struck => new Tag("Struck before it was answered", TagColour.Grey),
        ProviderQuestionState.Over => new Tag("Not answered", TagColour.Grey),
        ProviderQuestionState.Open => new Tag("Waiting", TagColour.Yellow),
        _ => throw new ArgumentOutOfRangeException(nameof(asked), asked.State, "Nothing is said of that."),
    };
}

namespace CommissioningCases.Application.Correspondence;

/// <summary>That a trade union or staff group is invited to say what it thinks, after an engagement with it was recorded.</summary>
internal static class StaffSideLetters
{
    public static LetterKind Kind { get; } = new LetterKind<Engagement>(RecordEngagement.Definition)
    {
        Name = "staff-side",
        Title = "Invitation to staff side",
        Clause = LetterOf2009.PP_4,
        Facts = file => file.Engagements.Where(engagement => engagement.IsWithStaff),
        Addressee = (_, engagement) => engagement.Details.Party,
        AddresseeWord = ("union", "The trade union or staff group to whom the letter goes", "UNISON, podiatry branch"),
        OwnWords =
        [
            new("providers", "The existing providers, whose staff it is about", "Demonstration Community Trust", letter => EnglishFormat.List([.. letter.File.Providers.Select(letter.Names.Provider)])),
            new("method", "How staff were engaged", "meeting", letter => EnglishFormat.LowerFirst(ChoiceLabels.Label(letter.Fact.Details.Method))),
            new("discussed", "What was discussed and agreed", "Staff asked for vacancies to be part of the plan.", letter => letter.Fact.Details.Summary),
            new("stage", "The stage in which the case is", "Concerns", letter => letter.File.Current.Stage.Title),
        ],
    };
}

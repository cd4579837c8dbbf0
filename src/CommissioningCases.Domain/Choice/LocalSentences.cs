namespace CommissioningCases.Domain.Choice;

/// <summary>Facts of a programme in the middle of sentences.</summary>
internal static class LocalSentences
{
    /// <summary>The application of that record; nothing where there is none.</summary>
    /// <param name="by">What stands before it.</param>
    public static string Application(this Telling<ProgrammeFile> telling, string record, string by) => telling.File.FindApplication(record) is { } application
        ? $"{by} the application of {telling.Names.Provider(application.Provider)} for {telling.Names.Service(application.Service)}"
        : "";

    /// <summary>The engagement of that record; nothing where there is none.</summary>
    /// <param name="by">What stands before it.</param>
    public static string Engagement(this Telling<ProgrammeFile> telling, string record, string by) => telling.File.FindEngagement(record) is { } engagement
        ? $"{by} the engagement with {engagement.Details.Group.Within()} of {EnglishFormat.Day(engagement.On)}"
        : "";

    /// <summary>The fact that a strike names.</summary>
    public static string Fact(this Telling<ProgrammeFile> telling, string record) =>
        (telling.File.FindStruck(record) ?? telling.File.FindStrikeable(record)) is { } fact && Action(fact) is { } action
            ? $": entry {fact.Mark.Number} of {EnglishFormat.Day(fact.On)}, “{action.Tell(telling).Words}”"
            : $": {record}";

    private static HistoryAction<ProgrammeFile>? Action(Fact fact) => fact switch
    {
        LocalEngagement engagement => engagement.Details,
        SelectedService service => service.Details,
        PackAdoption adoption => adoption.Details,
        ServicePrice price => price.Details,
        PrinciplesConfirmation confirmation => confirmation.Details,
        Qualification qualification => qualification.Details,
        _ => null,
    };
}

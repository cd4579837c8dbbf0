namespace CommissioningCases.Domain.Choice;

/// <summary>Facts of a programme in words.</summary>
public static class LocalSentences
{
    /// <summary>A fact that can be struck, or was, as the sentence of the entry that records it; null for what goes with another alone.</summary>
    public static Sentence? TellStrikeable(this Fact fact, ProgrammeFile file, Names names) => Action(fact)?.Tell(new Telling<ProgrammeFile>(file, fact.Mark.Number, names));

    /// <summary>The application of that record; nothing where there is none.</summary>
    /// <param name="by">What stands before it.</param>
    internal static string Application(this Telling<ProgrammeFile> telling, string record, string by) => telling.File.FindApplication(record) is { } application
        ? $"{by} the application of {telling.Names.Provider(application.Provider)} for {telling.Names.Service(application.Service)}"
        : "";

    /// <summary>The engagement of that record; nothing where there is none.</summary>
    /// <param name="by">What stands before it.</param>
    internal static string Engagement(this Telling<ProgrammeFile> telling, string record, string by) => telling.File.FindEngagement(record) is { } engagement
        ? $"{by} the engagement with {engagement.Details.Group.Within()} of {EnglishFormat.Day(engagement.On)}"
        : "";

    /// <summary>The fact that a strike names.</summary>
    internal static string Fact(this Telling<ProgrammeFile> telling, string record) =>
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

namespace CommissioningCases.Domain.Choice;

/// <summary>Applications in the middle of sentences.</summary>
internal static class ApplicationSentences
{
    /// <summary>The application of that record; nothing where there is none.</summary>
    /// <param name="by">What stands before it.</param>
    public static string Application(this Telling<ProgrammeFile> telling, string record, string by) => telling.File.FindApplication(record) is { } application
        ? $"{by} the application of {telling.Names.Provider(application.Provider)} for {telling.Names.Service(application.Service)}"
        : "";
}

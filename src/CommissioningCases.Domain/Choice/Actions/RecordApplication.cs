namespace CommissioningCases.Domain.Choice;

/// <summary>A provider's application to qualify for a service has come in.</summary>
/// <param name="Answers">One for each question of the offer, in its order.</param>
public sealed record RecordApplication(string Service, string Provider, IReadOnlyList<string> Answers) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.OfferedService);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static TextListField AnswersField { get; } = new("answers", "Answers");

    public static ProgrammeActionDefinition Definition { get; } = new(
        "record-application",
        "Record an application",
        [ServiceField, ProviderField, AnswersField],
        fields => new RecordApplication(fields.Read(ServiceField), fields.Read(ProviderField), fields.Read(AnswersField, [])));

    public override ProgrammeActionDefinition Describe() => Definition;

    /// <remarks>The answers stay in the entry: a round has hundreds of applications, and no rule asks what they say.</remarks>
    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark)
    {
        var offer = file.Services[Service].OfferOn(mark.On)!;
        var application = new QualificationApplication(mark, Service, Provider, offer.Round, file.Services[Service].Mark.Number);
        return file with
        {
            Applications = file.Applications.Add(mark.Number, application),
            Pending = file.Pending.Add((Service, Provider), mark.Number),
        };
    }
}

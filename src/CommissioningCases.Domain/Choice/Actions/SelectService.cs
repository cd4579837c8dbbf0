using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>A service is chosen for implementation on the feedback heard (CP.2).</summary>
public sealed record SelectService(string Service, ServiceSource Source, ServiceKind Kind, string Feedback) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.ChoiceService);

    public static ChoiceField<ServiceSource> SourceField { get; } = new("source", "Source");

    public static ChoiceField<ServiceKind> KindField { get; } = new("kind", "Kind of service");

    public static TextField FeedbackField { get; } = new("feedback", "Feedback that the choice rests on") { Presence = Presence.AskedByClause };

    public static ProgrammeActionDefinition Definition { get; } = new(
        "select-service",
        "Select a service",
        [ServiceField, SourceField, KindField, FeedbackField],
        fields => new SelectService(fields.Read(ServiceField), fields.Read(SourceField), fields.Read(KindField), fields.Read(FeedbackField)))
    {
        Clauses = [CP_1, CP_2],
    };

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { Services = file.Services.Add(Service, new SelectedService(mark, this)) };
}

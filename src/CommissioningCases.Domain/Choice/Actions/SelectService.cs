using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>A service is chosen for implementation on the feedback heard (CP.2).</summary>
public sealed record SelectService(string Service, ServiceSource Source, ServiceKind Kind, string Feedback) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.ChoiceService) { Hint = "One of the national list, or one that was put forward locally" };

    public static ChoiceField<ServiceSource> SourceField { get; } = new("source", "Source");

    public static ChoiceField<ServiceKind> KindField { get; } = new("kind", "Kind of service") { Hint = "Of a service of the national list, the kind that the list gives" };

    public static TextField FeedbackField { get; } = new("feedback", "Feedback that the choice rests on");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "select-service",
        "Select a service",
        [ServiceField, SourceField, KindField, FeedbackField],
        fields => new SelectService(fields.Read(ServiceField), fields.Read(SourceField), fields.Read(KindField), fields.Read(FeedbackField)))
    {
        Rule = ActionRule.For<ProgrammeFile, SelectService>(Check, Asked),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new(
        "Service selected",
        $": {telling.Names.Service(Service)}, a {EnglishFormat.LowerFirst(ChoiceLabels.Label(Kind))} service {(Source == ServiceSource.National ? "of the national list" : "of local priority")}")
    {
        Shown = [FeedbackField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file with { Services = file.Services.Add(Service, new SelectedService(mark, this)) };

    private static IReadOnlyList<Requirement<ProgrammeFile>> Asked =>
    [
        new(CP_1, "All five groups were engaged on or before that day", AllGroups),
        ProgrammeRules.AnsweredOnForm<SelectService>(
            CP_2, "The service is a community or mental health service", KindField, select => select.Kind is ServiceKind.Community or ServiceKind.MentalHealth),
    ];

    private static void Check(ProgrammeFile file, SelectService select, RuleContext context)
    {
        if (!context.HasRead(ServiceField, SourceField))
        {
            return;
        }

        context.Invalid(file.Services.Keys.Contains(select.Service, ServiceNames.Comparer), ServiceField, "That service is selected already");
        context.InvalidBefore(
            file.Dropped.FindAll(dropped => ServiceNames.Comparer.Equals(dropped.Details.Service, select.Service)).LatestDay(),
            "when it was taken out of the selection");
        if (select.Source == ServiceSource.Local)
        {
            context.Invalid(ServiceNames.IsNational(select.Service, context.Bodies), ServiceField, "That service is one of the national list. Select it from there");
            return;
        }

        var national = context.Bodies.FindNationalService(select.Service);
        context.Invalid(national is null, ServiceField, "Choose one of the eight services of the national list");
        if (national is not null && national.Kind != ExchangeNames.Of(select.Kind))
        {
            context.Invalid(true, KindField, $"{national.Name} is a {EnglishFormat.LowerFirst(ChoiceLabels.Label(national.Kind))} service");
        }
    }

    private static Finding AllGroups(Outlook<ProgrammeFile> ahead)
    {
        var missing = ahead.File.GroupsMissing(ahead.On).ToList();
        var groups = Enum.GetValues<LocalGroup>().Length;
        return Finding.When(
            missing.Count == 0,
            $"{groups - missing.Count} of {groups} groups engaged",
            missing.Count == 0 ? null : new Prompt(EngageLocally.Definition, "Record local engagement") { Filled = [(EngageLocally.GroupField, ExchangeNames.Of(missing[0]))] },
            [.. ahead.File.Engagements.Select(engagement => engagement.Mark.Number)]);
    }
}

namespace CommissioningCases.Domain.Cases;

/// <summary>The commissioner engaged with somebody about the case (PP.1, PP.3, PP.4).</summary>
public sealed record RecordEngagement(EngagedWith With, string Party, EngagementMethod Method, string Summary, string? Departure) : HistoryAction<CaseFile>
{
    public static ChoiceField<EngagedWith> WithField { get; } = new("with", "Who was engaged");

    public static CodeField PartyField { get; } = new("party", "The body, union or group that was engaged", CodeSource.Provider) { Hint = "A provider, or the name of the trade union, staff group or other body" };

    public static ChoiceField<EngagementMethod> MethodField { get; } = new("method", "How they were engaged");

    public static TextField SummaryField { get; } = new("summary", "What was discussed and agreed")
    {
        Hint = "Union representatives read it: say nothing here of what a bid holds",
    };

    public static TextField DepartureField { get; } = new("departure", "Why it went ahead although the letter forbids it") { Hint = "Only where the letter does not allow this engagement yet. It is shown to the SHA.", Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-engagement",
        "Record an engagement",
        [WithField, PartyField, MethodField, SummaryField, DepartureField],
        fields => new RecordEngagement(fields.Read(WithField), fields.Read(PartyField), fields.Read(MethodField), fields.Read(SummaryField), fields.Find(DepartureField)))
    {
        Rule = ScenarioFactRule.Instance,
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence($"{How} {WithWhom}", $", {telling.Names.Provider(Party)}").With(
        ("Discussed and agreed", Summary),
        ("Why it went ahead although the letter forbids it", Departure));

    private string How => Method switch
    {
        EngagementMethod.Letter => "Letter to",
        EngagementMethod.Consultation => "Consultation of",
        EngagementMethod.Visit => "Visit to",
        EngagementMethod.Other => "Engagement with",
        _ => $"{ChoiceLabels.Label(Method)} with",
    };

    private string WithWhom => With switch
    {
        EngagedWith.Provider => "the provider",
        EngagedWith.Staff => "staff",
        _ => EnglishFormat.LowerFirst(ChoiceLabels.Label(With)),
    };

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { Engagements = file.Engagements.Add(new Engagement(mark, this, file.ClauseAgainst(With, mark))) };

    /// <summary>What holds of it in every scenario, in any open stage.</summary>
    internal static FactRule Fact => FactRule.For<RecordEngagement>(Definition, [], Check).Under(LetterOf2009.S1_2, LetterOf2009.S2_3);

    private static void Check(CaseFile file, RecordEngagement engagement, RuleContext context)
    {
        if (!context.HasRead(WithField))
        {
            return;
        }

        var isExisting = file.Providers.Contains(engagement.Party);
        switch (engagement.With)
        {
            case EngagedWith.Provider:
                context.Invalid(!isExisting, PartyField, "Choose one of the case's providers");
                break;
            case EngagedWith.OtherProvider:
                context.Invalid(isExisting || context.Bodies.FindProvider(engagement.Party) is null, PartyField, "Choose a known provider that is not one of the case's");
                break;
            default:
                context.Invalid(context.Bodies.IsNameOfProvider(engagement.Party), PartyField, "That is a provider. Choose “Provider” or “Other provider” as who was engaged");
                break;
        }

        if (file.ClauseAgainst(engagement.With, new EntryMark(int.MaxValue, context.On)) is { } clause)
        {
            context.Refuse(engagement.Departure is null, clause, "No other provider is engaged at this stage, unless the departure is explained");
        }
    }
}

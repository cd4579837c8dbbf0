namespace CommissioningCases.Domain.Cases;

/// <summary>
/// A provider confirms what was recorded of an engagement with it, of a chance or opportunity that it was given, or of an award's reasons, or tells how it was (PP.3). Of one provider's
/// responses to one record the latest holds. While it is under dispute the record does not count (I).
/// </summary>
/// <param name="Provider">Code of the provider that says so.</param>
public sealed record RespondAsProvider(string Record, string Provider, ProviderWord View, string? Account) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "What was recorded", CodeSource.ProviderRecord);

    public static CodeField ProviderField { get; } = new("provider", "Provider", CodeSource.Provider);

    public static ChoiceField<ProviderWord> ViewField { get; } = new("view", "Was it as recorded?");

    public static TextField AccountField { get; } = new("account", "What happened") { Hint = "Where it was not as recorded, tell us what happened", Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "provider-response",
        "Respond as the provider",
        [RecordField, ProviderField, ViewField, AccountField],
        Read)
    {
        Rule = ActionRule.For<CaseFile, RespondAsProvider>(Check),
        Roles = [Role.Provider],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(
        View == ProviderWord.Confirmed ? $"{telling.Names.Provider(Provider)} confirmed the record" : $"{telling.Names.Provider(Provider)} says otherwise",
        telling.Fact(Record)).With(("What happened", Account));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { ProviderResponses = file.ProviderResponses.Add(new ProviderResponse(mark, this, file.NumberOf(Record)!.Value)) };

    public override UnionSight SeenByUnions(CaseFile file) => Disputes.SightOf(file, Record);

    private static RespondAsProvider Read(FieldReader fields)
    {
        var (record, provider, view) = (fields.Read(RecordField), fields.Read(ProviderField), fields.Read(ViewField));
        return new RespondAsProvider(record, provider, view, fields.FindWhen(view == ProviderWord.Disputed, AccountField));
    }

    private static void Check(CaseFile file, RespondAsProvider response, RuleContext context)
    {
        var record = file.FindProviderRecord(response.Record);
        context.Invalid(record is null, RecordField, "Choose an engagement with a provider, a chance, an opportunity or an award that was not struck");
        context.Invalid(record?.Providers.Contains(response.Provider) == false, ProviderField, "Choose a provider of which the record tells");
        context.InvalidBefore(record?.Fact.On, "the day of what was recorded");
        context.Invalid(
            record is not null && response.View == ProviderWord.Disputed && context.HasRead(ViewField) && file.StandsAgainst(record.Fact, response.Provider),
            RecordField,
            "The SHA has settled that dispute: the record stands");
    }
}

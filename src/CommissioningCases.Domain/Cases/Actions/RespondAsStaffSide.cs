namespace CommissioningCases.Domain.Cases;

/// <summary>
/// The representative of a trade union agrees the record of an engagement with staff, or says how it was not so (PP.4, PP.10d). It changes no gate;
/// only a further response corrects it.
/// </summary>
/// <param name="Union">The union's abbreviation, for which the representative speaks.</param>
public sealed record RespondAsStaffSide(string Record, string Union, StaffSideView View, string? Account) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Engagement with staff", CodeSource.StaffEngagement);

    public static CodeField UnionField { get; } = new("union", "Trade union", CodeSource.Union);

    public static ChoiceField<StaffSideView> ViewField { get; } = new("view", "Was it as recorded?");

    public static TextField AccountField { get; } = new("account", "How it was") { Hint = "Where it was not as recorded, say how it was", Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "staff-side-response",
        "Respond as staff side",
        [RecordField, UnionField, ViewField, AccountField],
        fields => new RespondAsStaffSide(fields.Read(RecordField), fields.Read(UnionField), fields.Read(ViewField), fields.Find(AccountField)))
    {
        Rule = ActionRule.For<CaseFile, RespondAsStaffSide>(Check),
        Roles = [Role.UnionRepresentative],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(
        View == StaffSideView.Agreed ? $"{telling.Names.Union(Union)} agreed the record" : $"{telling.Names.Union(Union)} disputed the record",
        telling.Fact(Record)).With(("How it was", Account));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { StaffResponses = file.StaffResponses.Add(new StaffResponse(mark, this, file.FindEngagement(Record)!.Mark.Number)) };

    private static void Check(CaseFile file, RespondAsStaffSide response, RuleContext context)
    {
        context.Invalid(
            file.FindEngagement(response.Record) is not { Details.With: EngagedWith.Staff } engagement || !file.Counts(engagement),
            RecordField,
            "Choose an engagement with staff");
        context.Invalid(response is { View: StaffSideView.Disputed, Account: null }, AccountField, "Tell us what happened");
    }
}

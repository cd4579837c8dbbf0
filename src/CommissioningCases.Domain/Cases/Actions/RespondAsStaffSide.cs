namespace CommissioningCases.Domain.Cases;

/// <summary>
/// The representative of a trade union agrees the record of an engagement with staff, or disputes it and tells what happened (PP.4, PP.10d). Of one
/// union's responses to one record the latest holds. While it is under dispute the engagement does not count.
/// </summary>
/// <param name="Union">The union's abbreviation, for which the representative speaks.</param>
public sealed record RespondAsStaffSide(string Record, string Union, StaffSideView View, string? Account) : HistoryAction<CaseFile>
{
    public static CodeField RecordField { get; } = new("record", "Engagement with staff", CodeSource.StaffEngagement);

    public static CodeField UnionField { get; } = new("union", "Trade union", CodeSource.Union);

    public static ChoiceField<StaffSideView> ViewField { get; } = new("view", "Was it as recorded?");

    public static TextField AccountField { get; } = new("account", "What happened") { Hint = "Where it was not as recorded, tell us what happened", Presence = Presence.Optional };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "staff-side-response",
        "Respond as staff side",
        [RecordField, UnionField, ViewField, AccountField],
        Read)
    {
        Rule = ActionRule.For<CaseFile, RespondAsStaffSide>(Check),
        Roles = [Role.UnionRepresentative],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(
        View == StaffSideView.Agreed ? $"{telling.Names.Union(Union)} agreed the record" : $"{telling.Names.Union(Union)} disputed the record",
        telling.Fact(Record)).With(("What happened", Account));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) =>
        file with { StaffResponses = file.StaffResponses.Add(new StaffResponse(mark, this, file.NumberOf(Record)!.Value)) };

    private static RespondAsStaffSide Read(FieldReader fields)
    {
        var (record, union, view) = (fields.Read(RecordField), fields.Read(UnionField), fields.Read(ViewField));
        return new RespondAsStaffSide(record, union, view, fields.FindWhen(view == StaffSideView.Disputed, AccountField));
    }

    private static void Check(CaseFile file, RespondAsStaffSide response, RuleContext context)
    {
        var engagement = file.FindEngagement(response.Record);
        context.Invalid(context.Bodies.FindUnion(response.Union) is null, UnionField, "Choose a known trade union");
        context.Invalid(engagement is not { IsWithStaff: true }, RecordField, "Choose an engagement with staff");
        context.InvalidBefore(engagement?.On, "the day of the engagement");
        context.Invalid(
            engagement is not null && response.View == StaffSideView.Disputed && context.HasRead(ViewField) && file.StandsAgainst(engagement, response.Union),
            RecordField,
            "The SHA has settled your dispute over that engagement: it stands");
    }
}

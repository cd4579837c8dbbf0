namespace CommissioningCases.Domain.Choice;

/// <summary>Somebody says that they have an interest in a provider that has applied, and has no part in what becomes of the application from then on.</summary>
/// <param name="Person">User name of whoever declares it.</param>
/// <param name="Interest">What the interest is.</param>
public sealed record DeclareInterest(string Application, string Person, string Interest) : HistoryAction<ProgrammeFile>
{
    public static CodeField ApplicationField { get; } = new("application", "Application", CodeSource.PendingApplication);

    public static CodeField PersonField { get; } = new("person", "Who declares it", CodeSource.Person);

    public static TextField InterestField { get; } = new("interest", "What your interest is") { Hint = "Such as work for the provider, shares in it, or a relative who manages it" };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "declare-interest",
        "Declare an interest",
        [ApplicationField, PersonField, InterestField],
        fields => new DeclareInterest(fields.Read(ApplicationField), fields.Read(PersonField), fields.Read(InterestField)))
    {
        Rule = ActionRule.For<ProgrammeFile, DeclareInterest>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Interest declared", $"{telling.Application(Application, " in")}{(Person.Length == 0 ? "" : $", by {telling.Names.Person(Person)}")}")
    {
        Shown = [InterestField],
    };

    /// <remarks>What that person has assessed already does not count any more.</remarks>
    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithApplication(Application, application => application with
    {
        Interests = application.Interests.Add(new DeclaredInterest(mark, this)),
        Assessments = application.Assessments.FindAll(assessment => assessment.Assessor != Person),
        Moderation = null,
    });

    private static void Check(ProgrammeFile file, DeclareInterest declared, RuleContext context)
    {
        if (ProgrammeRules.RequirePending(file, declared.Application, ApplicationField, context) is { } application)
        {
            context.Invalid(application.HasInterest(declared.Person), ApplicationField, "That person has declared an interest in it already");
        }
    }
}

namespace CommissioningCases.Testing;

/// <summary>
/// A second edition of the rules, for tests alone. It differs from the present one in a rule (two concerns before improvement begins), a step of its own with
/// a field of its own (a pause), and a field of an action (for whom a note is).
/// </summary>
public static class OtherEdition
{
    public const string Name = "of the tests/2";

    /// <summary>The clause under which a second concern is asked for.</summary>
    public static Clause Clause { get; } = LetterOf2009.S1_1;

    public static TextField PauseField { get; } = new("pause", "Why the case pauses");

    /// <summary>Both editions; histories begin under this one.</summary>
    public static RuleSets Both { get; } = new(RuleSets.Standard.Current, Rules());

    private static RuleSet Rules()
    {
        var present = RuleSets.Standard.Current;
        return new RuleSet(
            Name,
            present.Letters,
            new CaseKind(Name, [Underperformance(present.Scenarios[0].Definition), .. present.Scenarios.Skip(1)], [.. present.Cases.Actions.Where(action => action.Name != NoteFor.Definition.Name), NoteFor.Definition]),
            new ProgrammeKind(Name, present.Programmes.Actions),
            new ContractKind(Name, present.Contracts.Actions));
    }

    private static Scenario Underperformance(ScenarioDefinition definition) => new(definition with
    {
        Steps =
        [
            .. definition.Steps.Select(step => step.Name == "begin-improvement" ? step with { Requirements = [.. step.Requirements, TwoConcerns] } : step),
            new Step("pause", "Pause the case") { From = [definition.Stages[0]], OwnFields = [PauseField] },
        ],
    });

    private static Requirement<CaseFile> TwoConcerns => new(
        Clause,
        "Two concerns are recorded",
        view => Finding.When(view.File.Concerns.Count >= 2, $"{view.File.Concerns.Count} of 2 concerns", new Prompt(RecordConcern.Definition, "Record a concern")));
}

/// <summary>A note, with for whom it is.</summary>
public sealed record NoteFor(string Text, string? Audience) : HistoryAction<CaseFile>
{
    public static TextField AudienceField { get; } = new("audience", "For whom the note is") { Presence = Presence.Optional, IsShort = true };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        AddNote.Definition.Name,
        AddNote.Definition.Title,
        [AddNote.TextField, AudienceField],
        fields => new NoteFor(fields.Read(AddNote.TextField), fields.Find(AudienceField)))
    {
        Rule = AddNote.Definition.Rule,
        Roles = AddNote.Definition.Roles,
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new("Note", $" for {Audience ?? "everybody"}: {Text}");

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file;
}

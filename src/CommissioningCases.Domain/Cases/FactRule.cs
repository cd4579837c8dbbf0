namespace CommissioningCases.Domain.Cases;

/// <summary>When a fact can be recorded on a case, and what the letter forbids of it.</summary>
public sealed record FactRule
{
    private readonly Action<CaseFile, HistoryAction<CaseFile>, RuleContext> _check;

    private FactRule(ActionDefinition<CaseFile> action, IReadOnlyList<Stage> stages, Action<CaseFile, HistoryAction<CaseFile>, RuleContext> check) =>
        (Action, Stages, _check) = (action, stages, check);

    public ActionDefinition<CaseFile> Action { get; }

    /// <summary>The stages in which it is possible; none named: every open stage.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The clauses under which it can be refused. A check that refuses under another is a mistake, and throws.</summary>
    public IReadOnlyList<Clause> Clauses { get; private init; } = [];

    /// <summary>How this service reads the letter where it turns the fact away for more than the letter's words. Null where it does not.</summary>
    public string? Interpretation { get; private init; }

    /// <summary>Whether it may not be dated before the present stage was entered.</summary>
    public bool IsOfThisStage { get; private init; }

    private Func<CaseFile, bool> IsTimely { get; init; } = _ => true;

    /// <summary>What must be there for the fact to be possible at all, such as an open tender, and what to say where it is not.</summary>
    private (Func<CaseFile, bool> IsThere, string Field, string Message)? Need { get; init; }

    /// <summary>Whether it is possible on a closed case, too.</summary>
    public bool IsPossibleWhenClosed { get; private init; }

    /// <summary>A fact of one kind of action.</summary>
    public static FactRule For<T>(ActionDefinition<CaseFile> action, IReadOnlyList<Stage> stages, Action<CaseFile, T, RuleContext> check)
        where T : HistoryAction<CaseFile> => new(action, stages, (file, attempt, context) => check(file, (T)attempt, context));

    /// <summary>A fact that nothing can be said against in those stages.</summary>
    public static FactRule For(ActionDefinition<CaseFile> action, IReadOnlyList<Stage> stages) => new(action, stages, (_, _, _) => { });

    /// <summary>The same fact, refused where one of these clauses is not kept.</summary>
    public FactRule Under(params IReadOnlyList<Clause> clauses) => this with { Clauses = clauses };

    /// <summary>The same fact, with how this service reads the letter on it.</summary>
    public FactRule ReadAs(string interpretation) => this with { Interpretation = interpretation };

    /// <summary>The same fact, offered only while the case has what it is about.</summary>
    public FactRule When(Func<CaseFile, bool> isTimely) => this with { IsTimely = isTimely };

    /// <summary>The same fact, possible only while the case has what it is about; else that field is at fault, alone.</summary>
    public FactRule Needing(Func<CaseFile, bool> isThere, string field, string message) => this with { Need = (isThere, field, message), IsTimely = isThere };

    /// <summary>The same fact, possible also on a closed case.</summary>
    public FactRule AlsoWhenClosed() => this with { IsPossibleWhenClosed = true };

    /// <summary>The same fact, not to be dated before the present stage was entered.</summary>
    public FactRule OfThisStage() => this with { IsOfThisStage = true };

    /// <summary>Those of its clauses that hold in a scenario: a fact that every scenario knows names clauses of several.</summary>
    public IEnumerable<Clause> ClausesIn(Scenario scenario) =>
        Clauses.Where(clause => clause.Scenario == 0 || clause.Scenario == scenario.Number).Distinct();

    public bool IsPossibleIn(Stage stage) => stage == Stage.Closed ? IsPossibleWhenClosed : Stages.Count == 0 || Stages.Contains(stage);

    /// <summary>Whether a form for it makes sense at present: the stage is right and the case has what it is about.</summary>
    public bool IsOfferedTo(CaseFile file) => IsPossibleIn(file.Current.Stage) && IsTimely(file);

    internal bool Admit(CaseFile file, RuleContext context)
    {
        if (Need is not { } need || need.IsThere(file))
        {
            return true;
        }

        context.Invalid(need.Field, need.Message);
        return false;
    }

    internal void Check(CaseFile file, HistoryAction<CaseFile> action, RuleContext context)
    {
        context.Declared = Clauses;
        _check(file, action, context);
    }
}

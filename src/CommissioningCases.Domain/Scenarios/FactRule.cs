using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Domain.Scenarios;

/// <summary>When a fact can be recorded on a case, and what the letter forbids of it.</summary>
public sealed class FactRule
{
    private readonly Action<CaseFile, CaseAction, Ruling> _check;
    private readonly Func<CaseFile, bool> _isTimely;

    private FactRule(CaseActionDefinition action, IReadOnlyList<Stage> stages, Action<CaseFile, CaseAction, Ruling> check, Func<CaseFile, bool> isTimely, bool isOfThisStage = false) =>
        (Action, Stages, _check, _isTimely, IsOfThisStage) = (action, stages, check, isTimely, isOfThisStage);

    public CaseActionDefinition Action { get; }

    /// <summary>The stages in which it is possible; none named: every open stage.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>Whether it may not be dated before the present stage was entered.</summary>
    public bool IsOfThisStage { get; }

    /// <summary>A fact of one kind of action.</summary>
    public static FactRule For<T>(CaseActionDefinition action, IReadOnlyList<Stage> stages, Action<CaseFile, T, Ruling> check)
        where T : CaseAction => new(action, stages, (file, attempt, ruling) => check(file, (T)attempt, ruling), _ => true);

    /// <summary>A fact that nothing can be said against in those stages.</summary>
    public static FactRule For(CaseActionDefinition action, IReadOnlyList<Stage> stages) => new(action, stages, (_, _, _) => { }, _ => true);

    /// <summary>The same fact, offered only while the case has what it is about.</summary>
    public FactRule When(Func<CaseFile, bool> isTimely) => new(Action, Stages, _check, isTimely, IsOfThisStage);

    /// <summary>The same fact, not to be dated before the present stage was entered.</summary>
    public FactRule OfThisStage() => new(Action, Stages, _check, _isTimely, isOfThisStage: true);

    public bool IsPossibleIn(Stage stage) => stage != Stage.Closed && (Stages.Count == 0 || Stages.Contains(stage));

    /// <summary>Whether a form for it makes sense at present: the stage is right and the case has what it is about.</summary>
    public bool IsOfferedTo(CaseFile file) => IsPossibleIn(file.Current.Stage) && _isTimely(file);

    internal void Check(CaseFile file, CaseAction action, Ruling ruling) => _check(file, action, ruling);
}

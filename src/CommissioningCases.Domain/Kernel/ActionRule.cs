namespace CommissioningCases.Domain.Kernel;

/// <summary>When an action is possible, and what the letter asks of it.</summary>
public abstract class ActionRule<TFile>
    where TFile : HistoryFile
{
    /// <summary>Whether the letter says something of the action; else it is this service's own, and no step ever asks about it.</summary>
    public virtual bool IsOfTheLetter => true;

    /// <summary>The clauses under which the action itself can be refused. A check that refuses under another is a mistake, and throws.</summary>
    public virtual IReadOnlyList<Clause> Clauses => [];

    /// <summary>The conditions of the letter for the action, in the order in which the letter has them.</summary>
    public virtual IReadOnlyList<Requirement<TFile>> Requirements => [];

    /// <summary>Looks at what the file allows whatever the action says, and finds at fault what it does not.</summary>
    /// <param name="action">With blank fields where they could not be read.</param>
    /// <returns>Whether to look at the fields at all.</returns>
    internal virtual bool Admit(TFile file, HistoryAction<TFile> action, RuleContext context) => true;

    /// <summary>Looks at what the action says. It was admitted, and nothing was at fault so far.</summary>
    internal abstract void Check(TFile file, HistoryAction<TFile> action, RuleContext context);

    /// <summary>The conditions for that action on that file.</summary>
    internal virtual IReadOnlyList<Requirement<TFile>> RequirementsOf(TFile file, HistoryAction<TFile> action) => Requirements;
}

/// <summary>Makes the rules that one check says.</summary>
public static class ActionRule
{
    /// <summary>Nothing stands against it, at any time.</summary>
    public static ActionRule<TFile> Always<TFile>()
        where TFile : HistoryFile => new Checked<TFile>((_, _, _) => { }, [], []);

    /// <summary>What one check finds, and where the letter asks something, its requirements.</summary>
    /// <param name="clauses">Those under which the check can refuse.</param>
    public static ActionRule<TFile> For<TFile, TAction>(
        Action<TFile, TAction, RuleContext> check, IReadOnlyList<Requirement<TFile>>? requirements = null, params IReadOnlyList<Clause> clauses)
        where TFile : HistoryFile
        where TAction : HistoryAction<TFile> =>
        new Checked<TFile>((file, action, context) => check(file, (TAction)action, context), requirements ?? [], clauses);

    private sealed class Checked<TFile>(Action<TFile, HistoryAction<TFile>, RuleContext> check, IReadOnlyList<Requirement<TFile>> requirements, IReadOnlyList<Clause> clauses)
        : ActionRule<TFile>
        where TFile : HistoryFile
    {
        public override bool IsOfTheLetter => Clauses.Count > 0;

        public override IReadOnlyList<Clause> Clauses { get; } = [.. clauses.Concat(requirements.Select(requirement => requirement.Clause)).Distinct()];

        public override IReadOnlyList<Requirement<TFile>> Requirements => requirements;

        internal override void Check(TFile file, HistoryAction<TFile> action, RuleContext context) => check(file, action, context);
    }
}

namespace CommissioningCases.Domain.Kernel;

/// <summary>What stands against beginning a history; there is no file yet.</summary>
public abstract class BeginningRule<TFile> : ActionRule<TFile>
    where TFile : HistoryFile
{
    /// <summary>Looks at what the action says, also where some of it could not be read.</summary>
    internal abstract void Check(BeginningAction<TFile> action, HistoryKind<TFile> kind, RuleContext context);

    /// <exception cref="InvalidOperationException">Always: a history begins once.</exception>
    internal sealed override void Check(TFile file, HistoryAction<TFile> action, RuleContext context) =>
        throw new InvalidOperationException($"A history begins once with {action.Describe()}.");
}

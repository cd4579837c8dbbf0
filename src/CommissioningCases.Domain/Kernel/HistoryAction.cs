namespace CommissioningCases.Domain.Kernel;

/// <summary>Something that a person did, or tried to do, in a history.</summary>
public abstract record HistoryAction
{
    /// <summary>The kind of action that this is.</summary>
    public abstract ActionDefinition Describe();
}

/// <summary>Something that a person did, or tried to do, in a history whose file is a <typeparamref name="TFile"/>.</summary>
public abstract record HistoryAction<TFile> : HistoryAction
    where TFile : HistoryFile
{
    /// <inheritdoc/>
    public abstract override ActionDefinition<TFile> Describe();

    /// <summary>The file after this action was accepted. Decides nothing: it must have been accepted.</summary>
    public abstract TFile ApplyTo(TFile file, EntryMark mark);

    /// <summary>The action in words.</summary>
    public abstract Sentence Tell(Telling<TFile> telling);

    /// <summary>What union representatives see of an entry that records it.</summary>
    public virtual UnionSight SeenByUnions(TFile file) => Describe().UnionsSee;
}

/// <summary>An action from which a history is begun, and which changes none.</summary>
public abstract record BeginningAction<TFile> : HistoryAction<TFile>
    where TFile : HistoryFile
{
    /// <summary>Opens the file of the history.</summary>
    public abstract TFile Begin(EntryMark mark, HistoryKind<TFile> kind);

    /// <exception cref="InvalidOperationException">Always: see <see cref="Begin"/>.</exception>
    public sealed override TFile ApplyTo(TFile file, EntryMark mark) =>
        throw new InvalidOperationException($"A history begins once with {Describe()}.");
}

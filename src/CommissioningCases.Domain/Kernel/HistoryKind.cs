using System.Collections.Frozen;
using System.Text.Json;

namespace CommissioningCases.Domain.Kernel;

/// <summary>A kind of history under one edition of the rules: its actions, and how they are decided and folded.</summary>
public abstract class HistoryKind
{
    private protected HistoryKind(string edition, string name, string referencePrefix) => (Edition, Name, ReferencePrefix) = (edition, name, referencePrefix);

    /// <summary>The edition of the rules.</summary>
    public string Edition { get; }

    /// <summary>What people call one, such as "case".</summary>
    public string Name { get; }

    /// <summary>What happened on the day on which one began, such as "when the case began".</summary>
    public abstract string WhenBegun { get; }

    /// <summary>With what the references of those begin that get theirs here, such as "CC".</summary>
    public string ReferencePrefix { get; }

    /// <summary>Every kind of action that such a history knows.</summary>
    public abstract IReadOnlyList<ActionDefinition> Actions { get; }

    /// <summary>The action by which one is begun.</summary>
    public abstract ActionDefinition Beginning { get; }

    /// <summary>The action of that name; null when such histories know none.</summary>
    public abstract ActionDefinition? Find(string name);

    /// <summary>Reads an attempt into its type.</summary>
    /// <param name="file">Null where it is to begin a history.</param>
    internal abstract ParsedAction Parse(HistoryFile? file, SubmittedAction submitted);

    /// <summary>Decides an attempt on a history that there is, or that it begins. Such histories know its action.</summary>
    internal abstract Decision Decide(HistoryFile? file, ParsedAction parsed, EntryMark mark, RuleContext context);

    /// <summary>Reads an entry of a history into its type; null where such histories know no such action.</summary>
    public abstract HistoryAction? Read(HistoryFile file, string action, JsonElement fields);

    /// <summary>An accepted entry in words; null where such histories know no such action.</summary>
    public abstract Sentence? Tell(HistoryFile file, string action, JsonElement fields, int number, Names names);

    /// <summary>What union representatives see of an entry of that action; nothing where such histories know no such action.</summary>
    public abstract UnionSight SightOf(HistoryFile file, string action, JsonElement fields);

    /// <summary>The file after one more accepted entry; null where no such action can follow.</summary>
    /// <param name="file">Null where the entry begins the history.</param>
    public abstract HistoryFile? Fold(HistoryFile? file, string action, JsonElement fields, EntryMark mark);
}

/// <summary>A kind of history whose file is a <typeparamref name="TFile"/>.</summary>
public abstract class HistoryKind<TFile> : HistoryKind
    where TFile : HistoryFile
{
    private readonly FrozenDictionary<string, ActionDefinition<TFile>> _byName;

    private protected HistoryKind(string edition, string name, string referencePrefix, IReadOnlyList<ActionDefinition<TFile>> actions, ActionDefinition<TFile> beginning)
        : base(edition, name, referencePrefix)
    {
        Actions = actions;
        Beginning = beginning;
        _byName = actions.ToFrozenDictionary(action => action.Name, StringComparer.Ordinal);
    }

    public override IReadOnlyList<ActionDefinition<TFile>> Actions { get; }

    public override ActionDefinition<TFile> Beginning { get; }

    public override ActionDefinition<TFile>? Find(string name) => _byName.GetValueOrDefault(name);

    internal sealed override ParsedAction Parse(HistoryFile? file, SubmittedAction submitted)
    {
        var name = submitted.Do ?? "";
        var aside = new FieldReader(submitted.Fields);
        DateOnly? on = aside.TryReadAside(SubmittedAction.OnField, out var day) ? day : null;
        var id = aside.TryReadAside(SubmittedAction.IdField, out var text) ? text : null;
        if (Find(name) is not { } definition)
        {
            return new ParsedAction(name, null, on, id, FieldValues.None, aside.Errors, []);
        }

        var fields = new FieldReader(submitted.Fields);
        var action = definition.Read(fields, this, (TFile?)file);
        return new ParsedAction(name, action, on, id, fields.Values, aside.Errors, fields.Errors);
    }

    internal sealed override Decision Decide(HistoryFile? file, ParsedAction parsed, EntryMark mark, RuleContext context)
    {
        var action = (HistoryAction<TFile>)parsed.Action!;
        if (file is not TFile known)
        {
            return Begin((BeginningAction<TFile>)action, parsed, mark, context);
        }

        var rule = action.Describe().Rule;
        if (!rule.Admit(known, action, context))
        {
            return context.Objection(parsed.Values)!;
        }

        // Every field is looked at, whatever is wrong with the others.
        context.Unread = parsed.Errors;
        context.Declared = rule.Clauses;
        rule.Check(known, action, context);

        if (!context.IsInvalid)
        {
            context.Refuse(rule.RequirementsOf(known, action), known, action);
        }

        return context.Objection(parsed.Values) ?? new Decision.Accepted(After(known, action, mark), parsed.Values);
    }

    public sealed override HistoryAction<TFile>? Read(HistoryFile file, string action, JsonElement fields) => Find(action)?.Read(new FieldReader(fields), this, (TFile)file);

    public sealed override Sentence? Tell(HistoryFile file, string action, JsonElement fields, int number, Names names) =>
        Read(file, action, fields)?.Tell(new Telling<TFile>((TFile)file, number, names));

    public sealed override UnionSight SightOf(HistoryFile file, string action, JsonElement fields) => Read(file, action, fields)?.SeenByUnions((TFile)file) ?? UnionSight.Nothing;

    public sealed override HistoryFile? Fold(HistoryFile? file, string action, JsonElement fields, EntryMark mark)
    {
        if (Find(action) is not { } definition)
        {
            return null;
        }

        var known = (TFile?)file;
        return (known, definition.Read(new FieldReader(fields), this, known)) switch
        {
            (null, BeginningAction<TFile> beginning) => Begun(beginning, mark),
            (not null, not BeginningAction<TFile> and var change) => After(known, change, mark),
            _ => null,
        };
    }

    private Decision Begin(BeginningAction<TFile> action, ParsedAction parsed, EntryMark mark, RuleContext context)
    {
        context.Unread = parsed.Errors;
        ((BeginningRule<TFile>)Beginning.Rule).Check(action, this, context);
        return context.Objection(parsed.Values) ?? new Decision.Accepted(Begun(action, mark), parsed.Values);
    }

    private TFile Begun(BeginningAction<TFile> action, EntryMark mark)
    {
        var file = action.Begin(mark, this);
        return HistoryFile.Begun(file, mark, !action.SeenByUnions(file).IsNothing);
    }

    private static TFile After(TFile before, HistoryAction<TFile> action, EntryMark mark)
    {
        var made = action.ApplyTo(before, mark);
        return HistoryFile.Marked(before, made, mark, !action.SeenByUnions(made).IsNothing);
    }
}

using System.Text.Json;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;
using CommissioningCases.Domain.Contracts;

namespace CommissioningCases.Domain.Rules;

/// <summary>
/// One edition of the rules: the letters, the scenarios, and every action with its rule. This is the one place in which attempts are decided: pages, import,
/// verification and tests all ask here. A history is decided by the edition under which it began, ever after.
/// </summary>
public sealed class RuleSet
{
    /// <param name="edition">Its name, by which histories say under which they began.</param>
    public RuleSet(string edition, IReadOnlyList<Letter> letters, CaseKind cases, ProgrammeKind programmes, ContractKind contracts)
    {
        (Edition, Letters, Cases, Programmes, Contracts) = (edition, letters, cases, programmes, contracts);
        Kinds = [cases, programmes, contracts];
    }

    public string Edition { get; }

    public IReadOnlyList<Letter> Letters { get; }

    public CaseKind Cases { get; }

    public ProgrammeKind Programmes { get; }

    public ContractKind Contracts { get; }

    /// <summary>Every kind of history that it knows.</summary>
    public IReadOnlyList<HistoryKind> Kinds { get; }

    /// <summary>The six scenarios of the 2009 letter in its order.</summary>
    public IReadOnlyList<Scenario> Scenarios => Cases.Scenarios;

    /// <summary>Reads an attempt into its type, once, before any rule is asked.</summary>
    /// <param name="file">The file so far; null when nothing of that name was begun.</param>
    public ParsedAction Parse(HistoryFile? file, SubmittedAction submitted) => (KindOf(file, submitted.Do) ?? Kinds[0]).Parse(file, submitted);

    /// <summary>Decides an attempt.</summary>
    /// <param name="number">The number that the attempt's entry will have.</param>
    public DecidedAction Decide(HistoryFile? file, SubmittedAction submitted, int number, DecisionContext context) =>
        Decide(file, Parse(file, submitted), number, context);

    /// <inheritdoc cref="Decide(HistoryFile?, SubmittedAction, int, DecisionContext)"/>
    public DecidedAction Decide(HistoryFile? file, ParsedAction parsed, int number, DecisionContext context)
    {
        var mark = new EntryMark(number, parsed.On ?? context.Today, parsed.Id);
        var found = new RuleContext(mark.On, context) { Unread = parsed.MarkErrors };
        return new DecidedAction(Decide(file, parsed, mark, context.Today, found), parsed);
    }

    /// <summary>The file after one more accepted entry, as it was stored. Decides nothing.</summary>
    /// <param name="file">The file before it; null for the first.</param>
    /// <param name="action">Name of the action.</param>
    /// <param name="fields">The values that the decision gave back, as JSON.</param>
    /// <exception cref="InvalidOperationException">No such action can follow in such a history.</exception>
    public HistoryFile Fold(HistoryFile? file, string action, JsonElement fields, EntryMark mark) =>
        KindOf(file, action)?.Fold(file, action, fields, mark) ?? throw new InvalidOperationException($"\"{action}\" cannot be entry {mark.Number} of its history.");

    /// <summary>The kind of history that the action begins; null when it begins none.</summary>
    public HistoryKind? Begun(string? action)
    {
        foreach (var kind in Kinds)
        {
            if (kind.Beginning.Name == action)
            {
                return kind;
            }
        }

        return null;
    }

    public override string ToString() => Edition;

    private static HistoryKind? KindOf(HistoryFile? file, HistoryKind? begun) => file?.Kind ?? begun;

    private HistoryKind? KindOf(HistoryFile? file, string? action) => KindOf(file, file is null ? Begun(action) : null);

    private Decision Decide(HistoryFile? file, ParsedAction parsed, EntryMark mark, DateOnly today, RuleContext context)
    {
        var begun = Begun(parsed.Name);
        if (begun is null == file is null)
        {
            context.Invalid("case", file is null ? "There is no case, programme or contract of that name" : "There is a case, programme or contract of that name already");
            return context.Objection(FieldValues.None)!;
        }

        context.Invalid(mark.On > today, "on", "The date cannot be in the future");
        if (mark.On < file?.Began)
        {
            context.Invalid("on", $"The date cannot be before {EnglishFormat.Day(file.Began)}, {file.Kind.WhenBegun}");
        }

        context.Invalid(mark.Id is not null && file?.Ids.ContainsKey(mark.Id) == true, "id", "Another record has that id");
        var kind = KindOf(file, begun)!;
        var isKnown = kind.Find(parsed.Name) is not null;
        context.Invalid(!context.IsInvalid && !isKnown, "do", "This is not an action that can be recorded here");
        return !isKnown || (context.IsInvalid && !context.TellsEveryFault) ? context.Objection(FieldValues.None)! : kind.Decide(file, parsed, mark, context);
    }
}

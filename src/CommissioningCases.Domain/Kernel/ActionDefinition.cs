using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Kernel;

/// <summary>What every kind of action has: its name in the exchange format, what people call it, its fields, who may try it and who sees it.</summary>
public abstract class ActionDefinition
{
    private protected ActionDefinition(string name, string title, IReadOnlyList<Field> fields) => (Name, Title, Fields) = (name, title, fields);

    /// <summary>Such as <c>record-concern</c>.</summary>
    public string Name { get; }

    /// <summary>Such as "Record a concern": heading of its form and text of the link to it.</summary>
    public string Title { get; }

    /// <summary>In the order in which a form asks for them.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>Who may try it, each within their own scope.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>What union representatives see of its entries, unless the action itself says otherwise.</summary>
    public required UnionSight UnionsSee { get; init; }

    /// <summary>Fields that nobody types: the service fills them in when the action is tried, so that a repeat may differ in them.</summary>
    public IReadOnlyList<Field> FilledIn { get; init; } = [];

    public bool MayBeTriedBy(Role role) => Roles.Contains(role);

    public override string ToString() => Name;
}

/// <summary>A kind of action in histories whose file is a <typeparamref name="TFile"/>.</summary>
public sealed class ActionDefinition<TFile> : ActionDefinition
    where TFile : HistoryFile
{
    private readonly Func<FieldReader, HistoryKind<TFile>, TFile?, HistoryAction<TFile>> _read;

    /// <param name="read">Makes the action from an attempt's fields; what is wrong is left with the reader.</param>
    public ActionDefinition(string name, string title, IReadOnlyList<Field> fields, Func<FieldReader, HistoryAction<TFile>> read)
        : this(name, title, fields, (reader, _, _) => read(reader))
    {
    }

    /// <param name="read">The same where the edition, or the file, tells which fields there are. The file is null where there is none yet.</param>
    public ActionDefinition(string name, string title, IReadOnlyList<Field> fields, Func<FieldReader, HistoryKind<TFile>, TFile?, HistoryAction<TFile>> read)
        : base(name, title, fields) => _read = read;

    /// <summary>When it is possible, and what the letter asks of it. Without a rule there is no action.</summary>
    public required ActionRule<TFile> Rule { get; init; }

    /// <summary>Whether the action is this service's own, on which no rule of the letters bears: what it does to a history, no step ever asks about.</summary>
    public bool IsOfThisService => !Rule.IsOfTheLetter;

    /// <summary>Makes the action from an attempt's fields; what is wrong is left with the reader.</summary>
    /// <param name="file">Null where there is none yet.</param>
    public HistoryAction<TFile> Read(FieldReader fields, HistoryKind<TFile> kind, TFile? file) => _read(fields, kind, file);

    /// <summary>The action as it is thought of before anybody tries it: blank, but for what is known already.</summary>
    public HistoryAction<TFile> Imagine(TFile file, params IEnumerable<(Field Field, string Value)> known)
    {
        var json = new JsonObject(known.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Field.Name, one.Value)));
        return _read(new FieldReader(JsonSerializer.SerializeToElement(json)), (HistoryKind<TFile>)file.Kind, file);
    }
}

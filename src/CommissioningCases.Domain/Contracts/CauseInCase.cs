namespace CommissioningCases.Domain.Contracts;

/// <summary>The case by which something came about in a contract.</summary>
/// <param name="Case">Its name.</param>
/// <param name="Entry">Number of the entry by which it came about; null where somebody only said which case it was.</param>
public sealed record CauseInCase(string Case, int? Entry = null)
{
    public static CodeField CaseField { get; } = new("byCase", "Case by which it came about", CodeSource.CaseOfContract) { Presence = Presence.Optional, Hint = "The reference of a case about this contract" };

    /// <summary>Filled in where the case's own step brings it about: nobody types it.</summary>
    public static NumberField EntryField { get; } = new("byCaseEntry", "Entry of the case") { Least = 1, Most = int.MaxValue, IsWhole = true, Presence = Presence.Optional };

    public static IReadOnlyList<Field> Fields { get; } = [CaseField, EntryField];

    public override string ToString() => Entry is { } entry ? $"{Case}, entry {entry}" : Case;

    internal static CauseInCase? Read(FieldReader fields)
    {
        var entry = fields.Find(EntryField);
        return fields.Find(CaseField) is { } name ? new CauseInCase(name, entry is { } number ? (int)number : null) : null;
    }
}

namespace CommissioningCases.Application.Store;

/// <summary>Folds stored entries by the rules of their edition.</summary>
internal static class EntryFold
{
    /// <summary>The file after one more accepted entry.</summary>
    public static HistoryFile Fold(this RuleSet rules, HistoryFile? file, Entry accepted) => rules.Fold(file, accepted.Do, accepted.ReadFields(), accepted.Mark);

    /// <summary>What entries come to, of which the refused ones change nothing; null where none was accepted.</summary>
    public static HistoryFile? Fold(this RuleSet rules, IEnumerable<Entry> entries) =>
        entries.Where(entry => entry.IsAccepted).Aggregate((HistoryFile?)null, (file, entry) => rules.Fold(file, entry));
}

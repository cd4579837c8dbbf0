using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>Reads many histories at once and folds them, each under its edition of the rules. Unlike <see cref="HistoryStore"/> it keeps none: they are looked at, and nothing is appended.</summary>
internal sealed class HistoryFiles(CasesDbContext db, RuleSets rules)
{
    /// <summary>Reads those that are in sight, in one round trip. The connection must be open.</summary>
    public async Task<IReadOnlyDictionary<Guid, HistoryFile>> ReadAsync(IReadOnlyCollection<Guid> histories, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select {EntryRows.ColumnsWithEdition} from entries e join case_histories h on h.id = e.case_id where e.case_id = any ($1) order by e.case_id, e.number", db.NpgsqlConnection())
        {
            Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [.. histories] } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var entries = await reader.ReadAllAsync(EntryRows.ReadWithEdition, cancellationToken);
        return entries
            .GroupBy(one => one.Entry.CaseId)
            .Select(history => (Id: history.Key, File: rules.Of(history.First().Edition).Fold(history.Select(one => one.Entry))))
            .Where(one => one.File is not null)
            .ToDictionary(one => one.Id, one => one.File!);
    }
}

using Npgsql;

namespace CommissioningCases.Application.ProviderQuestions;

/// <summary>What becomes of the questions about a record that is struck: whoever opens their links is told, and nothing is asked any more.</summary>
internal static class StruckQuestions
{
    /// <param name="after">The history after the entry.</param>
    public static IEnumerable<NpgsqlBatchCommand> Of(Entry entry, HistoryFile? after) =>
        entry.IsAccepted && entry.Do == Strike.Definition.Name && after is CaseFile file && file.Struck.Values.FirstOrDefault(struck => struck.Mark.Number == entry.Number) is { } struck
            ?
            [
                new NpgsqlBatchCommand("update provider_questions set struck_at = $3 where case_id = $1 and entry = $2")
                {
                    Parameters =
                    {
                        new NpgsqlParameter<Guid> { TypedValue = entry.CaseId },
                        new NpgsqlParameter<int> { TypedValue = struck.Fact.Mark.Number },
                        new NpgsqlParameter<DateTimeOffset> { TypedValue = entry.RecordedAt },
                    },
                },
            ]
            : [];
}

using Npgsql;

namespace CommissioningCases.Application.PublicOffers;

/// <summary>What becomes of the public pages of offers that are struck, or whose service is dropped: they go, and whoever has begun an application is told.</summary>
internal static class WithdrawnOffers
{
    private static readonly string[] Withdrawing = [StrikeLocally.Definition.Name, DropService.Definition.Name];

    /// <param name="after">The history after the entry.</param>
    public static IEnumerable<NpgsqlBatchCommand> Of(Entry entry, HistoryFile? after) =>
        entry.IsAccepted && Withdrawing.Contains(entry.Do) && after is ProgrammeFile file
            ?
            [
                new NpgsqlBatchCommand("update public_offers set is_public = false, withdrawn_at = $2, changed_at = $2, changed_by = $3 where case_id = $1 and withdrawn_at is null and entry <> all ($4)")
                {
                    Parameters =
                    {
                        new NpgsqlParameter<Guid> { TypedValue = entry.CaseId },
                        new NpgsqlParameter<DateTimeOffset> { TypedValue = entry.RecordedAt },
                        new NpgsqlParameter<Guid> { TypedValue = entry.UserId },
                        new NpgsqlParameter<int[]> { TypedValue = [.. file.Services.Values.SelectMany(service => service.Offers).Select(offer => offer.Mark.Number)] },
                    },
                },
            ]
            : [];
}

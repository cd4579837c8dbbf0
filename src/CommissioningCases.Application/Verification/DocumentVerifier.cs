using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Hashes every document again that an entry names.</summary>
internal sealed class DocumentVerifier(Discrepancies discrepancies)
{
    private static readonly RowShape<StoredPart<Named>> Rows = new()
    {
        { "d.id::text", row => row.Key },
        { "h.name", row => row.Of.History },
        { "d.attached_as", row => row.Of.Entry },
        { "d.name", row => row.Of.Name },
        { "d.size", row => row.Of.Size },
        { "d.sha256", row => row.Of.Sha256 },
        { "p.content", row => row.Content },
    };

    private static readonly string Parts = $"""
        select {Rows.Select}
        from documents d
        left join case_histories h on h.id = d.case_id
        left join document_parts p on p.document_id = d.id
        where d.attached_as is not null
        order by d.id, p.part
        """;

    public Task VerifyAsync(NpgsqlConnection connection, bool isUnhurried, CancellationToken cancellationToken) =>
        StoredParts.HashAsync(connection, Parts, Rows, Compare, isUnhurried, cancellationToken);

    private void Compare(Named document, long length, byte[] hash)
    {
        if (length != document.Size || !hash.AsSpan().SequenceEqual(document.Sha256))
        {
            discrepancies.Add(document.History, document.Entry, $"the document “{document.Name}” was changed: its hash is not that of what it holds.");
        }
    }

    private sealed record Named(string? History, int Entry, string Name, long Size, byte[] Sha256);
}

using System.Security.Cryptography;
using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Hashes every document again that an entry names, a part at a time.</summary>
internal sealed class DocumentVerifier(Discrepancies discrepancies)
{
    private static readonly RowShape<Part> Rows = new()
    {
        { "d.id", row => row.Of.Id },
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

    public async Task VerifyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = new NpgsqlCommand(Parts, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        Named? last = null;
        var length = 0L;
        while (await reader.ReadAsync(cancellationToken))
        {
            var (document, content) = Rows.Read(reader);
            if (last?.Id != document.Id)
            {
                Compare(last, length, hash);
                last = document;
                length = 0;
            }

            if (content is not null)
            {
                hash.AppendData(content);
                length += content.Length;
            }
        }

        Compare(last, length, hash);
    }

    private void Compare(Named? document, long length, IncrementalHash hash)
    {
        var actual = hash.GetHashAndReset();
        if (document is not null && (length != document.Size || !actual.AsSpan().SequenceEqual(document.Sha256)))
        {
            discrepancies.Add(document.History, document.Entry, $"the document “{document.Name}” was changed: its hash is not that of what it holds.");
        }
    }

    private sealed record Named(Guid Id, string? History, int Entry, string Name, long Size, byte[] Sha256);

    /// <param name="Content">Null where the document has no part.</param>
    private sealed record Part(Named Of, byte[]? Content);
}

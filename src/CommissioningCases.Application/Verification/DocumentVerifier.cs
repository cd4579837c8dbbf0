using System.Security.Cryptography;
using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Hashes every document again that an entry names, a part at a time.</summary>
internal sealed class DocumentVerifier(Discrepancies discrepancies)
{
    private const string Parts = """
        select d.id, h.name, d.attached_as, d.name, d.size, d.sha256, p.content
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
            var id = reader.GetGuid(0);
            if (last?.Id != id)
            {
                Compare(last, length, hash);
                last = Named.Read(reader);
                length = 0;
            }

            if (!reader.IsDBNull(6))
            {
                var content = reader.GetFieldValue<byte[]>(6);
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

    private sealed record Named(Guid Id, string? History, int Entry, string Name, long Size, byte[] Sha256)
    {
        public static Named Read(NpgsqlDataReader row) => new(
            row.GetGuid(0),
            row.IsDBNull(1) ? null : row.GetString(1),
            row.GetInt32(2),
            row.GetString(3),
            row.GetInt64(4),
            row.GetFieldValue<byte[]>(5));
    }
}

using System.Security.Cryptography;
using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Hashes the signed document of every sign-off of a strategy again, a part at a time. That the sign-off still has the hash that was recorded, <see cref="LoggedRecordVerifier"/> sees.</summary>
internal sealed class StrategyDocumentVerifier(Discrepancies discrepancies)
{
    private static readonly RowShape<Part> Rows = new()
    {
        { "s.trust", row => row.Of.Trust },
        { "s.number", row => row.Of.Number },
        { "s.size", row => row.Of.Size },
        { "s.sha256", row => row.Of.Sha256 },
        { "p.content", row => row.Content },
    };

    private static readonly string Parts = $"""
        select {Rows.Select}
        from strategy_sign_offs s
        left join strategy_document_parts p on p.trust = s.trust and p.number = s.number
        where s.sha256 is not null
        order by s.trust, s.number, p.part
        """;

    public async Task VerifyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = new NpgsqlCommand(Parts, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        Signed? last = null;
        var length = 0L;
        while (await reader.ReadAsync(cancellationToken))
        {
            var (signed, content) = Rows.Read(reader);
            if ((last?.Trust, last?.Number) != (signed.Trust, signed.Number))
            {
                Compare(last, length, hash);
                (last, length) = (signed, 0);
            }

            if (content is not null)
            {
                hash.AppendData(content);
                length += content.Length;
            }
        }

        Compare(last, length, hash);
    }

    private void Compare(Signed? signed, long length, IncrementalHash hash)
    {
        var actual = hash.GetHashAndReset();
        if (signed is not null && (length != signed.Size || !actual.AsSpan().SequenceEqual(signed.Sha256)))
        {
            discrepancies.Add(null, null, $"The document of sign-off {signed.Number} of the strategy of {signed.Trust} was changed: its hash is not that of what it holds.");
        }
    }

    private sealed record Signed(string Trust, int Number, long Size, byte[] Sha256);

    /// <param name="Content">Null where the document has no part.</param>
    private sealed record Part(Signed Of, byte[]? Content);
}

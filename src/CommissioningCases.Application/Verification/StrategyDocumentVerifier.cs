using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>Hashes the signed document of every sign-off of a strategy again. That the sign-off still has the hash that was recorded, <see cref="LoggedRecordVerifier"/> sees.</summary>
internal sealed class StrategyDocumentVerifier(Discrepancies discrepancies)
{
    private static readonly RowShape<StoredPart<Signed>> Rows = new()
    {
        { "s.trust || ' ' || s.number", row => row.Key },
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

    public Task VerifyAsync(NpgsqlConnection connection, bool isUnhurried, CancellationToken cancellationToken) =>
        StoredParts.HashAsync(connection, Parts, Rows, Compare, isUnhurried, cancellationToken);

    private void Compare(Signed signed, long length, byte[] hash)
    {
        if (length != signed.Size || !hash.AsSpan().SequenceEqual(signed.Sha256))
        {
            discrepancies.Add(null, null, $"The document of sign-off {signed.Number} of the strategy of {signed.Trust} was changed: its hash is not that of what it holds.");
        }
    }

    private sealed record Signed(string Trust, int Number, long Size, byte[] Sha256);
}

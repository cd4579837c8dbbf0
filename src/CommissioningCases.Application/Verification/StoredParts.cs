using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;

namespace CommissioningCases.Application.Verification;

/// <summary>A part of a document that is kept in parts.</summary>
/// <param name="Of">The document, with what was recorded of it. It is one while its <paramref name="Key"/> is.</param>
/// <param name="Content">Null where the document has no part.</param>
internal sealed record StoredPart<TOf>(string Key, TOf Of, byte[]? Content);

/// <summary>Hashes documents again, a part at a time.</summary>
internal static class StoredParts
{
    /// <param name="parts">Selects the parts of all, those of each together and in their order.</param>
    /// <param name="compare">Is told of each document, how long it is and its SHA-256.</param>
    /// <param name="isUnhurried">As in <see cref="VerifyTrail"/>, after every document.</param>
    public static async Task HashAsync<TOf>(
        NpgsqlConnection connection, string parts, RowShape<StoredPart<TOf>> rows, Action<TOf, long, byte[]> compare, bool isUnhurried, CancellationToken cancellationToken)
        where TOf : class
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = new NpgsqlCommand(parts, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        StoredPart<TOf>? last = null;
        var length = 0L;
        var begun = Stopwatch.GetTimestamp();
        while (await reader.ReadAsync(cancellationToken))
        {
            var part = rows.Read(reader);
            if (last is not null && last.Key != part.Key)
            {
                compare(last.Of, length, hash.GetHashAndReset());
                length = 0;
                if (isUnhurried)
                {
                    await Task.Delay(Stopwatch.GetElapsedTime(begun), cancellationToken);
                    begun = Stopwatch.GetTimestamp();
                }
            }

            last = part;
            hash.AppendData(part.Content ?? []);
            length += part.Content?.Length ?? 0;
        }

        if (last is not null)
        {
            compare(last.Of, length, hash.GetHashAndReset());
        }
    }
}

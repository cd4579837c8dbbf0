using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>
/// The key by which the service signs what a connection may see. The database checks it; the login of the pages cannot read it. It is read once, as the owner.
/// </summary>
public sealed class SightKey(OwnerDatabase owner)
{
    private const string Read = "select key from sight_key";

    /// <summary>As long as the longest session: whoever overhears a sight has it no longer than whoever was given it, and on that connection alone.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private byte[]? _key;

    /// <summary>Reads it, where that is not done yet.</summary>
    /// <exception cref="PostgresException">The login of the owner may not.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (_key is null)
        {
            await using var connection = Connection();
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(Read, connection);
            _key = (byte[]?)await command.ExecuteScalarAsync(cancellationToken);
        }
    }

    /// <summary>The same for those who cannot wait.</summary>
    internal void Load()
    {
        if (_key is null)
        {
            using var connection = Connection();
            connection.Open();
            using var command = new NpgsqlCommand(Read, connection);
            _key = (byte[]?)command.ExecuteScalar();
        }
    }

    /// <summary>What cases.sight is set to, as M0050Sight.sql tells. The key must be loaded.</summary>
    /// <param name="process">The database's process behind the connection.</param>
    internal string Sign(int process, IEnumerable<string> words)
    {
        // By the machine's clock, and not by that of a test: the database has none other.
        var until = (TimeProvider.System.GetUtcNow() + Life).ToUnixTimeSeconds();
        var said = string.Create(CultureInfo.InvariantCulture, $"{process}|{until}|{string.Join('|', words)}");
        var key = _key ?? throw new InvalidOperationException("The key of sights is not loaded.");
        return $"{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(said)))}|{said}";
    }

    private NpgsqlConnection Connection() => new(new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Pooling = false }.ConnectionString);
}

using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Store.RowLevelSecurity;

/// <summary>A login that is nothing but a member of the service's role, as an operator who wants to be safe makes it.</summary>
internal sealed class SeparateLogin : IAsyncDisposable
{
    private readonly string _owner;
    private readonly string _name;
    private readonly SightKey _key;

    private SeparateLogin(string owner, string name, string password)
    {
        _owner = owner;
        _name = name;
        _key = new SightKey(new OwnerDatabase(owner));
        ConnectionString = new NpgsqlConnectionStringBuilder(owner) { Username = name, Password = password, Pooling = false }.ConnectionString;
    }

    public string ConnectionString { get; }

    public static async Task<SeparateLogin> MakeAsync(string owner)
    {
        var (name, password) = ($"cases_login_{Guid.NewGuid():N}", Guid.NewGuid().ToString("N"));
        await Sql.ExecuteAsync(owner, $"create role {name} login password '{password}' in role {DatabaseRole.Name}");
        return new SeparateLogin(owner, name, password);
    }

    /// <summary>Runs statements of one's own on a connection for which the service has signed these words.</summary>
    /// <returns>The first column of every row of the last statement, as text.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string sql, params string[] words)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        if (words.Length > 0)
        {
            await using var tell = new NpgsqlCommand("select set_config('cases.sight', $1, false)", connection) { Parameters = { new() { Value = await SignAsync(connection.ProcessID, words) } } };
            await tell.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        do
        {
            rows.Clear();
            while (await reader.ReadAsync())
            {
                rows.Add(reader.FieldCount == 0 ? "" : $"{reader.GetValue(0)}");
            }
        }
        while (await reader.NextResultAsync());

        return rows;
    }

    /// <summary>What the service would sign for a connection.</summary>
    public async Task<string> SignAsync(int process, params string[] words)
    {
        await _key.LoadAsync(CancellationToken.None);
        return _key.Sign(process, words);
    }

    public async ValueTask DisposeAsync() => await Sql.ExecuteAsync(_owner, $"drop role {_name}");
}

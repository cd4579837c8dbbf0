using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Store.RowLevelSecurity;

/// <summary>A login that is nothing but a member of the service's role, as an operator who wants to be safe makes it.</summary>
internal sealed class SeparateLogin : IAsyncDisposable
{
    private readonly string _owner;
    private readonly string _name;

    private SeparateLogin(string owner, string name, string password)
    {
        _owner = owner;
        _name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(owner) { Username = name, Password = password, Pooling = false }.ConnectionString;
    }

    public string ConnectionString { get; }

    public static async Task<SeparateLogin> MakeAsync(string owner)
    {
        var (name, password) = ($"cases_login_{Guid.NewGuid():N}", Guid.NewGuid().ToString("N"));
        await Sql.ExecuteAsync(owner, $"create role {name} login password '{password}' in role {DatabaseRole.Name}");
        return new SeparateLogin(owner, name, password);
    }

    public async ValueTask DisposeAsync() => await Sql.ExecuteAsync(_owner, $"drop role {_name}");
}

using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>The demonstration's cases, made once for a test class and copied for each of its tests.</summary>
public sealed class SeededDatabase : IAsyncLifetime
{
    private readonly PostgresFixture _postgres = new();

    public Task<string> CopyAsync() => _postgres.CopyAsync();

    /// <summary>One without any case.</summary>
    public Task<string> NewDatabaseAsync() => _postgres.NewDatabaseAsync();

    public Task InitializeAsync() => _postgres.InitializeSeededAsync(new DateOnly(2013, 3, 1));

    public Task DisposeAsync() => _postgres.DisposeAsync();
}

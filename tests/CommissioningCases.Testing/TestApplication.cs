using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CommissioningCases.Testing;

/// <summary>The application without its web site, on a database of a test.</summary>
public sealed class TestApplication : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="rules">The editions of the rules that it knows; those of this version unless told otherwise.</param>
    /// <param name="keys">By which it signs seals; <see cref="TestSealKeys.Usual"/> unless told otherwise.</param>
    /// <param name="mail">How it sends mail; not at all unless told otherwise.</param>
    /// <param name="owner">Leads to the same database as its owner; like <paramref name="connectionString"/> unless told otherwise.</param>
    public TestApplication(string connectionString, RuleSets? rules = null, SealKeys? keys = null, string? owner = null, MailSettings? mail = null)
    {
        ConnectionString = connectionString;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(rules ?? RuleSets.Standard)
            .AddSingleton(keys ?? TestSealKeys.Usual)
            .AddSingleton(mail ?? MailSettings.Off)
            .AddSingleton(new OwnerDatabase(owner ?? connectionString))
            .AddApplication(connectionString)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public string ConnectionString { get; }

    /// <summary>The clock of this application alone.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2013, 3, 1, 9, 30, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    /// <summary>Sends one request on behalf of a person, as a page would.</summary>
    public async Task<T> SendAsync<T>(Person? person, IRequest<T> request, CancellationToken cancellationToken = default)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    /// <summary>Does something with the database itself, past its walls.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<CasesDbContext, Task<T>> work)
    {
        await using var db = CasesDbContextOptions.NewContext(ConnectionString);
        return await work(db);
    }

    /// <summary>Does something with the database as a request of that person finds it.</summary>
    public async Task<T> AsAsync<T>(Person? person, Func<CasesDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        return await work(scope.ServiceProvider.GetRequiredService<CasesDbContext>());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

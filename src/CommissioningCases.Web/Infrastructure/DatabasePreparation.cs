using CommissioningCases.Application.Data;
using CommissioningCases.Web.Errors;
using Npgsql;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Makes the database ready before the first page is served. When it cannot be reached the service starts all the same, says so on every page, and
/// tries again until it can.
/// </summary>
internal sealed partial class DatabasePreparation(IServiceScopeFactory scopes, ILogger<DatabasePreparation> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public bool IsDone { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!IsDone)
        {
            await Task.Delay(Pause, stoppingToken);
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CasesDbContext>().MigrateExclusivelyAsync(cancellationToken);
            IsDone = true;
        }
        catch (NpgsqlException e) when (ErrorStatus.IsDatabaseGone(e))
        {
            LogUnreachable(e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be reached, trying again: {Reason}")]
    private partial void LogUnreachable(string reason);
}

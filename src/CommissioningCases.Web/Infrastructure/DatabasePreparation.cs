namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Makes the database ready before the first page is served. When it cannot be reached the service starts all the same, says so on every page, and
/// tries again until it can.
/// </summary>
internal sealed partial class DatabasePreparation(
    CasesDatabase database,
    SightKey sights,
    Settings settings,
    TimeProvider clock,
    RuleSets rules,
    ILogger<DatabasePreparation> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public bool IsDone { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(e => WriteRefusals.Of(e) is null ? DatabaseRefusal.Tell(e) : null, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!IsDone)
        {
            await Task.Delay(Pause, stoppingToken);
            await TryAsync(refusal: _ => null, stoppingToken);
        }
    }

    /// <param name="refusal">What is wrong with the settings, which is no use to wait for; null for what may pass, as everything may once the service runs.</param>
    private async Task TryAsync(Func<Exception, string?> refusal, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = CasesDbContextOptions.NewContext(database.OwnerConnectionString);
            var views = await db.MigrateExclusivelyAsync(rules, cancellationToken);
            await sights.LoadAsync(cancellationToken);
            if (views.Cases > 0)
            {
                LogRebuilt(views.Cases);
            }

            foreach (var broken in views.PassedOver)
            {
                LogPassedOver(broken);
            }

            if (KeyProtection.IsOn(settings))
            {
                await db.RemoveClearKeysAsync(cancellationToken);
            }

            if (settings.Mode == Mode.Demonstration && await DemonstrationSeed.SeedAsync(database.OwnerConnectionString, clock.Today(), cancellationToken) is > 0 and var attempts)
            {
                LogSeeded(attempts);
            }

            IsDone = true;
        }
        catch (Exception e) when (refusal(e) is null && OperatorMessage.Of(e) is not null)
        {
            LogUnreachable(DatabaseRefusal.Tell(e) ?? e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The views of {Cases} cases were made anew, as this version of the service defines them")]
    private partial void LogRebuilt(long cases);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Broken} The views of that case were left as they are: ./run verify says more")]
    private partial void LogPassedOver(string broken);

    [LoggerMessage(Level = LogLevel.Information, Message = "The demonstration was filled in with {Attempts} recorded attempts")]
    private partial void LogSeeded(int attempts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be reached, trying again: {Reason}")]
    private partial void LogUnreachable(string reason);
}

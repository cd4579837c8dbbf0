namespace CommissioningCases.Web.Infrastructure;

/// <summary>Runs the verifications of the trail.</summary>
internal sealed class TrailCheckService(TrailCheckRunner runner, DatabasePreparation preparation, ILogger<TrailCheckService> logger)
    : JobService(runner.RunNextAsync, preparation, logger);

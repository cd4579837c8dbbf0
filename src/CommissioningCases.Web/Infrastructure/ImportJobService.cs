namespace CommissioningCases.Web.Infrastructure;

/// <summary>Runs the imports and checks of histories.</summary>
internal sealed class ImportJobService(ImportJobRunner runner, DatabasePreparation preparation, ILogger<ImportJobService> logger)
    : JobService(runner.RunNextAsync, preparation, logger);

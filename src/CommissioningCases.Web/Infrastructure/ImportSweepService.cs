namespace CommissioningCases.Web.Infrastructure;

/// <summary>Throws imports and checks away that ended long ago.</summary>
internal sealed class ImportSweepService(ImportSweeper sweeper, DatabasePreparation preparation, ILogger<ImportSweepService> logger)
    : JobService(sweeper.SweepWhenDueAsync, preparation, logger);

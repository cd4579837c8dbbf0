namespace CommissioningCases.Web.Infrastructure;

/// <summary>Throws documents away that no entry came to name.</summary>
internal sealed class DocumentSweepService(DocumentSweeper sweeper, DatabasePreparation preparation, ILogger<DocumentSweepService> logger)
    : JobService(sweeper.SweepWhenDueAsync, preparation, logger);

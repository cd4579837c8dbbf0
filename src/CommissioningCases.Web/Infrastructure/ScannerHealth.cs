using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Whether the virus scanner answers, where there is one. Without it the service does all but take documents, so that it stays in use.</summary>
internal sealed class ScannerHealth(VirusScanner scanner) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !scanner.IsOn || await scanner.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The virus scanner does not answer: no document can be sent.");
}

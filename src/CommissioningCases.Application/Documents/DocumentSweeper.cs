using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Documents;

/// <summary>Has documents swept away every hour.</summary>
internal sealed class DocumentSweeper(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromHours(1))
{
    protected override IRequest<Unit> Command => new SweepDocuments();
}

using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Histories;

/// <summary>Has old imports and checks swept away every day.</summary>
internal sealed class ImportSweeper(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromDays(1))
{
    protected override IRequest<Unit> Command => new SweepImports();
}

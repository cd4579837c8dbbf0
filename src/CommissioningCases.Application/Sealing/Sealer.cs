using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Sealing;

/// <summary>Looks every minute whether a seal is due.</summary>
internal sealed class Sealer(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromMinutes(1))
{
    protected override ICommand<Unit> Command => new SealIfDue();
}

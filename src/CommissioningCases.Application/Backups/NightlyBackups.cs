using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Backups;

/// <summary>Where the operator wants a backup of each night.</summary>
/// <param name="Folder">Null for none.</param>
/// <param name="DaysKept">For how many days one is kept.</param>
public sealed record NightlyBackups(string? Folder, int DaysKept);

/// <summary>Looks every few minutes whether the night's backup is due, so that one that failed is tried again.</summary>
internal sealed class NightlyBackupJob(IServiceScopeFactory scopes, TimeProvider clock) : RecurringJob(scopes, clock, TimeSpan.FromMinutes(10))
{
    protected override IRequest<Unit> Command => new MakeNightlyBackup();
}

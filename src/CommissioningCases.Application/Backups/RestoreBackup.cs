using MediatR;

namespace CommissioningCases.Application.Backups;

/// <summary>Fills an empty database with what a backup holds. The database is then of the version that the backup was made of.</summary>
[Allow(Role.Administrator, Sees = RowVisibility.OfOwner)]
public sealed record RestoreBackup(string Path) : IRequest<RestoredBackup>;

/// <param name="LeftOut">Tables of the backup that are not the service's.</param>
public sealed record RestoredBackup(BackupManifest Manifest, IReadOnlyList<string> LeftOut);

internal sealed class RestoreBackupHandler(OwnerDatabase owner) : IRequestHandler<RestoreBackup, RestoredBackup>
{
    public async Task<RestoredBackup> Handle(RestoreBackup request, CancellationToken cancellationToken)
    {
        await using var backup = await BackupArchive.OpenAsync(request.Path, cancellationToken);
        return new RestoredBackup(backup.Manifest, await BackupRestorer.RestoreAsync(owner.ConnectionString, backup, cancellationToken));
    }
}

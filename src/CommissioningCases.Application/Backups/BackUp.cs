using MediatR;

namespace CommissioningCases.Application.Backups;

/// <summary>Writes everything that the service keeps into a file, as it is at one moment, while the service goes on.</summary>
/// <param name="Path">A file that is not there yet.</param>
[Allow(Role.Administrator, Sees = RowVisibility.OfOwner)]
public sealed record BackUp(string Path) : IRequest<BackupManifest>;

internal sealed class BackUpHandler(OwnerDatabase owner) : IRequestHandler<BackUp, BackupManifest>
{
    public Task<BackupManifest> Handle(BackUp request, CancellationToken cancellationToken) => BackupFile.WriteAsync(owner.ConnectionString, request.Path, cancellationToken);
}

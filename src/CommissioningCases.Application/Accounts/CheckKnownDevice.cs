using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Accounts;

/// <summary>Whether the holder of an account has signed in from this browser before.</summary>
[Allow(IsOpen = true, OpensAccounts = true)]
public sealed record CheckKnownDevice(string UserName) : IRequest<bool>;

internal sealed class CheckKnownDeviceHandler(CasesDbContext db, ILookupNormalizer names, CurrentPerson current) : IRequestHandler<CheckKnownDevice, bool>
{
    public async Task<bool> Handle(CheckKnownDevice request, CancellationToken cancellationToken)
    {
        if (current.Device is not { } device || UnstorableText.IsIn(request.UserName))
        {
            return false;
        }

        var (name, hash) = (names.NormalizeName(request.UserName), SecretCode.HashOf(device));
        return await db.KnownDevices.AnyAsync(row => row.CodeHash == hash && db.Users.Any(user => user.Id == row.UserId && user.NormalizedUserName == name), cancellationToken);
    }
}

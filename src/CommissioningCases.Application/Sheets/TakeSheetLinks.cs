using CommissioningCases.Application.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sheets;

/// <summary>Takes the one-time links of those whom a spreadsheet has invited, where the service sends no mail: they are told once, and kept no longer.</summary>
[Allow(Role.Administrator, IsSensitive = true)]
public sealed record TakeSheetLinks(Guid Id) : ICommand<IReadOnlyList<SheetLink>>;

/// <param name="Link">Null where it cannot be read any more.</param>
public sealed record SheetLink(string Email, OneTimeLink? Link);

internal sealed class TakeSheetLinksHandler(CasesDbContext db, SheetSecrets secrets, CurrentPerson current) : IRequestHandler<TakeSheetLinks, IReadOnlyList<SheetLink>>
{
    public async Task<IReadOnlyList<SheetLink>> Handle(TakeSheetLinks request, CancellationToken cancellationToken)
    {
        var upload = await OwnSheets.LockAsync(db, current.Person!, request.Id, cancellationToken);
        var rows = await db.SheetRecords.Where(row => row.UploadId == upload.Id && row.Secret != null).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        IReadOnlyList<SheetLink> links = [.. rows.Select(row => new SheetLink(row.About ?? "", secrets.Read(row.Secret!)))];
        foreach (var row in rows)
        {
            row.Secret = null;
        }

        await db.SaveChangesAsync(cancellationToken);
        return links;
    }
}

using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sheets;

/// <summary>The spreadsheets of whoever asks, as far as they are of the kinds that their role imports.</summary>
internal static class OwnSheets
{
    public static IQueryable<SheetUpload> Of(CasesDbContext db, Person person)
    {
        SheetKind[] kinds = [.. SheetDefinition.For(person.Role).Select(definition => definition.Kind)];
        return db.SheetUploads.Where(upload => upload.Person == person.Id && kinds.Contains(upload.Kind));
    }

    /// <summary>Reads one, and lets nobody else change it until the command is done.</summary>
    /// <exception cref="NotFoundException">There is no such spreadsheet of theirs.</exception>
    public static async Task<SheetUpload> LockAsync(CasesDbContext db, Person person, Guid id, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select from sheet_uploads where id = {id} for update", cancellationToken);
        return await Of(db, person).SingleOrDefaultAsync(upload => upload.Id == id, cancellationToken) ?? throw Missing(id);
    }

    public static NotFoundException Missing(Guid id) => new($"There is no spreadsheet {id}.");
}

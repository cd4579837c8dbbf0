using System.Security.Cryptography;
using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sheets;

/// <summary>Takes a spreadsheet, reads its rows and keeps them. Nothing is decided yet.</summary>
/// <param name="Kind">The name of what it holds.</param>
/// <param name="Spreadsheet">The file's content; null when none was chosen.</param>
/// <returns>The spreadsheet's id.</returns>
[Allow(Role.Commissioner, Role.Administrator)]
public sealed record AddSheet(string? Kind, string? FileName, Stream? Spreadsheet) : ICommand<Guid>;

internal sealed class AddSheetValidator : AbstractValidator<AddSheet>
{
    public AddSheetValidator() => RuleFor(sheet => sheet.Spreadsheet)
        .Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Choose a file")
        .Must(file => file!.Length > 0).WithMessage("The file is empty")
        .Must(file => file!.Length <= SheetUpload.LargestFile).WithMessage("The file must be 20 MB or smaller. Send it in several files")
        .Custom((file, validation) =>
        {
            if (WrongSheet.FaultOf(file!, validation.InstanceToValidate.FileName) is { } fault)
            {
                validation.AddFailure(fault);
            }
        });
}

internal sealed class AddSheetHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock) : IRequestHandler<AddSheet, Guid>
{
    /// <summary>So many rows are held at once.</summary>
    private const int Together = 1000;

    /// <summary>So many spreadsheets of one person are kept.</summary>
    private const int MostKept = 20;

    /// <summary>So many rows may stand above the headings, such as a title.</summary>
    private const int HeadingsWithin = 10;

    public async Task<Guid> Handle(AddSheet request, CancellationToken cancellationToken)
    {
        var (person, definition) = (current.Person!, SheetDefinition.Named(request.Kind, current.Person!.Role));
        await ForgetOldAsync(person.Id, cancellationToken);
        request.Spreadsheet!.Position = 0;
        var hash = await SHA256.HashDataAsync(request.Spreadsheet!, cancellationToken);
        using var lines = SheetReader.Read(request.Spreadsheet!, SheetUpload.MostRows).GetEnumerator();
        var first = Take(lines, HeadingsWithin);
        var (headingRow, headings, chosen) = HeadingsOf(definition, first);
        var upload = new SheetUpload
        {
            Id = Guid.CreateVersion7(),
            Person = person.Id,
            Kind = definition.Kind,
            FileName = SheetUpload.NameOf(request.FileName),
            Sha256 = hash,
            SentAt = clock.GetUtcNow(),
            Headings = headings,
            HeadingRow = headingRow,
            Chosen = chosen,
            AliveAt = clock.GetUtcNow(),
        };
        db.Add(upload);
        await db.SaveChangesAsync(cancellationToken);
        for (var some = first; some.Count > 0; some = Take(lines, Together))
        {
            upload.Rows += some.Count(line => line.Number > headingRow);
            await SaveAsync(upload.Id, some, cancellationToken);
        }

        if (upload.Rows == 0)
        {
            throw SheetReader.Fault(first.Count == 0 ? "The first sheet of the spreadsheet is empty" : "There are no rows below the headings");
        }

        await db.SaveChangesAsync(cancellationToken);
        return upload.Id;
    }

    /// <summary>The row of the first ones that has the most headings by which columns are known; the first where none has any.</summary>
    private static (int Row, string[] Headings, string[] Chosen) HeadingsOf(SheetDefinition definition, List<SheetLine> first)
    {
        var width = first.Max(line => (int?)line.Cells.Count) ?? 0;
        if (first.Count > 0 && definition.Layouts.FirstOrDefault(layout => layout.IsOf(first[0].Cells)) is { } layout)
        {
            return (0, [.. Enumerable.Range(0, width).Select(ColumnName)], [.. Enumerable.Range(0, width).Select(i => layout.Positions.GetValueOrDefault(i, ""))]);
        }

        var heading = first.MaxBy(line => definition.Recognise(line.Cells).Count(name => name.Length > 0));
        string[] headings = [.. Enumerable.Range(0, width).Select(i => heading!.Cells.ElementAtOrDefault(i) is { Length: > 0 } text ? text : ColumnName(i))];
        return (heading?.Number ?? 0, headings, definition.Recognise(headings));
    }

    private static string ColumnName(int index) => $"Column {(index < 26 ? "" : (char)('A' + (index / 26) - 1))}{(char)('A' + (index % 26))}";

    private static List<SheetLine> Take(IEnumerator<SheetLine> lines, int most)
    {
        var some = new List<SheetLine>();
        while (some.Count < most && lines.MoveNext())
        {
            some.Add(lines.Current);
        }

        return some;
    }

    /// <summary>In one statement: the database copies into no table with policies.</summary>
    private async Task SaveAsync(Guid upload, IReadOnlyList<SheetLine> lines, CancellationToken cancellationToken)
    {
        var told = JsonSerializer.Serialize(lines.Select(line => new { number = line.Number, cells = line.Cells }));
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into sheet_rows (upload_id, number, cells, state, columns, messages)
            select {upload}, number, cells, 'read', array[]::text[], array[]::text[] from jsonb_to_recordset({told}::jsonb) as told (number integer, cells text[])
            """,
            cancellationToken);
    }

    private async Task ForgetOldAsync(Guid person, CancellationToken cancellationToken)
    {
        var old = await db.SheetUploads.Where(upload => upload.Person == person)
            .OrderByDescending(upload => upload.SentAt).ThenByDescending(upload => upload.Id).Skip(MostKept - 1).Select(upload => upload.Id).ToListAsync(cancellationToken);
        await db.SheetRecords.Where(row => old.Contains(row.UploadId)).ExecuteDeleteAsync(cancellationToken);
        await db.SheetUploads.Where(upload => old.Contains(upload.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}

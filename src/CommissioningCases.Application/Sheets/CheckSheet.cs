using CommissioningCases.Application.Jobs;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CommissioningCases.Application.Sheets;

/// <summary>Says which column of a spreadsheet holds what, and has every row of it checked.</summary>
/// <param name="Columns">For the name of each column that there can be, its place in the spreadsheet, from 0; null or left out where the spreadsheet has none.</param>
/// <returns>Whether it is checked now; it is not where it is under way, or imported.</returns>
[Allow(Role.Commissioner, Role.Administrator)]
public sealed record CheckSheet(Guid Id, IReadOnlyDictionary<string, int?> Columns) : ICommand<bool>;

internal sealed class CheckSheetHandler(CasesDbContext db, CurrentPerson current, JobAlarm alarm, TimeProvider clock) : IRequestHandler<CheckSheet, bool>
{
    public async Task<bool> Handle(CheckSheet request, CancellationToken cancellationToken)
    {
        var upload = await OwnSheets.LockAsync(db, current.Person!, request.Id, cancellationToken);
        var chosen = Choose(upload, request.Columns);
        if (upload.StateAt(clock.GetUtcNow()) is not (SheetState.Sent or SheetState.Checked or SheetState.CheckCutOff))
        {
            return false;
        }

        (upload.Chosen, upload.State, upload.AliveAt) = (chosen, SheetState.ToCheck, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        alarm.Ring();
        return true;
    }

    /// <exception cref="ValidationException">A column that is needed is not chosen, or one is chosen twice.</exception>
    private static string[] Choose(SheetUpload upload, IReadOnlyDictionary<string, int?> columns)
    {
        // What a layout without headings has, and nobody is asked for, stays.
        var asked = upload.Definition.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        string[] chosen = [.. upload.Chosen.Select(name => asked.Contains(name) ? "" : name)];
        var faults = new List<ValidationFailure>();
        foreach (var column in upload.Definition.Columns)
        {
            if (columns.GetValueOrDefault(column.Name) is not { } place || place < 0 || place >= chosen.Length)
            {
                if (column.IsNeeded && upload.HeadingRow > 0)
                {
                    faults.Add(new ValidationFailure(column.Name, $"Choose the column for {column.Heading}"));
                }
            }
            else if (chosen[place].Length > 0)
            {
                faults.Add(new ValidationFailure(column.Name, $"The column {upload.Headings[place]} is chosen twice"));
            }
            else
            {
                chosen[place] = column.Name;
            }
        }

        return faults.Count == 0 ? chosen : throw new ValidationException(faults);
    }
}

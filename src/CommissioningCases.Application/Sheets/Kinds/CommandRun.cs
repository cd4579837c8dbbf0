using FluentValidation;

namespace CommissioningCases.Application.Sheets;

/// <summary>Rows that are sent as commands which know no repeat: each is looked at again before it is sent, and what is there already is left as it is.</summary>
internal abstract class CommandRun(ScopedSender sender) : OneByOneRun(sender)
{
    private readonly Dictionary<string, int> _told = new(StringComparer.OrdinalIgnoreCase);

    public sealed override async Task<IReadOnlyList<RowFinding>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        var findings = new List<RowFinding>(rows.Count);
        foreach (var row in rows)
        {
            findings.Add(Repeated(row) ?? await TryAsync(row.Number, SheetRowState.AtFault, () => DecideAsync(row, cancellationToken)));
        }

        return findings;
    }

    /// <summary>Reads what rows name.</summary>
    protected abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>In which columns no two rows say the same.</summary>
    protected abstract IReadOnlyList<SheetColumn> Keys { get; }

    /// <exception cref="ValidationException">Something stands against it.</exception>
    protected abstract Task<RowFinding> DecideAsync(SheetRow row, CancellationToken cancellationToken);

    /// <summary>Sends or asks something, of which all that stands against it is told.</summary>
    protected static async Task<RowFinding> TryAsync(int row, SheetRowState otherwise, Func<Task<RowFinding>> ask)
    {
        try
        {
            return await ask();
        }
        catch (ValidationException invalid)
        {
            return new RowFinding(row, otherwise, null, null, [.. invalid.Errors.Select(error => new FieldError(EnglishFormat.LowerFirst(error.PropertyName), error.ErrorMessage))]);
        }
    }

    private RowFinding? Repeated(SheetRow row)
    {
        foreach (var column in Keys.Where(column => row[column].Length > 0))
        {
            if (!_told.TryAdd($"{column.Name} {row[column]}", row.Number))
            {
                return RowFinding.AtFault(row.Number, new FieldError(column.Name, $"Row {_told[$"{column.Name} {row[column]}"]} has the same {EnglishFormat.LowerFirst(column.Heading)}"));
            }
        }

        return null;
    }
}

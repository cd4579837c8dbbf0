using System.Text.Json;
using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Sheets;

/// <summary>Rows that record the same thing on the same case or contract again and again: those of one go together.</summary>
/// <param name="action">Name of the action that each of them tries.</param>
internal abstract class ManyOfOneRun(ScopedSender sender, string action) : SheetRun(sender)
{
    /// <remarks>While the database writes those of one case, those of the next are decided.</remarks>
    public sealed override int SideBySide => 2;

    public sealed override bool GoesWith(SheetRecord row, SheetRecord before) => row.About == before.About;

    public sealed override async Task<IReadOnlyList<RowFinding>> ImportAsync(IReadOnlyList<(SheetRecord Row, Guid AttemptId)> rows, CancellationToken cancellationToken)
    {
        var attempts = rows.Select(one => new OneOfMany(JsonSerializer.Deserialize<JsonElement>(one.Row.Fields!), one.AttemptId)).ToList();
        var results = await Sender.SendAsync(new AttemptMany(rows[0].Row.About!, action, attempts), cancellationToken);
        return [.. rows.Zip(results, (one, result) => AttemptFinding.Of(one.Row.Number, result))];
    }
}
